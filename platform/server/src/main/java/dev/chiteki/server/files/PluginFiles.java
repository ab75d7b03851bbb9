package dev.chiteki.server.files;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.server.database.TransactionFailed;
import dev.chiteki.server.files.ContentStore.Arrived;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The files of one plugin in the bound tenant. */
final class PluginFiles implements Files {

    /** The browser's own viewer of PDFs is an object of the same origin, with styles of its own. */
    private static final String PREVIEW_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final String pluginId;
    private final ContentStore contents;
    private final FileRecords records;
    private final Settlement settlement;
    private final Persons persons;

    PluginFiles(String pluginId, ContentStore contents, FileRecords records, Settlement settlement, Persons persons) {
        this.pluginId = pluginId;
        this.contents = contents;
        this.records = records;
        this.settlement = settlement;
        this.persons = persons;
    }

    @Override
    public StoredFile store(String name, InputStream content, Permission readers) {
        TenantId tenant = TenantScope.current();
        FileName safe = FileName.of(name);
        FileId id = new FileId(UUID.randomUUID());
        try {
            Arrived arrived = contents.take(tenant, id, safe, content);
            try {
                StoredFile file = inspected(arrived, safe);
                record(tenant, new FileRecord(file, pluginId, readers));
                return file;
            } catch (TransactionFailed unknown) {
                // It may have been committed: whether the content has a record is looked up in the next round.
                throw unknown;
            } catch (IOException | RuntimeException | Error refused) {
                settlement.drop(tenant, id);
                throw refused;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The file '" + safe.value() + "' cannot be stored.", failed);
        }
    }

    private static StoredFile inspected(Arrived arrived, FileName name) throws IOException {
        FileType type = ContentInspection.of(arrived.file(), name)
                .filter(found -> FileType.promisedBy(name).filter(found::equals).isPresent())
                .orElseThrow(() -> ChitekiException.invalid(Reason.at("file", "file-type", name.value())));
        return new StoredFile(arrived.id(), name.value(), type.contentType(), arrived.size(), arrived.sha256());
    }

    /** The record joins the running transaction; with its end the content is given its place, or goes. */
    private void record(TenantId tenant, FileRecord added) {
        StoredFile file = added.file();
        records.add(
                added,
                persons.account(),
                () -> settlement.keep(tenant, file.id(), file.sha256()),
                () -> settlement.drop(tenant, file.id()));
    }

    @Override
    public StoredFile get(FileId id) {
        return readable(id);
    }

    @Override
    public InputStream open(FileId id) {
        StoredFile file = readable(id);
        try {
            return contents.open(TenantScope.current(), id, file.sha256());
        } catch (IOException gone) {
            throw new UncheckedIOException("The content of file " + id + " cannot be read.", gone);
        }
    }

    @Override
    public DownloadHandler download(FileId id) {
        return DownloadHandler.fromInputStream(event -> {
            try {
                StoredFile file = get(id);
                return new DownloadResponse(open(id), file.name(), file.contentType(), file.size());
            } catch (ChitekiException refused) {
                return DownloadResponse.error(refused.fault().httpStatus());
            }
        });
    }

    @Override
    public DownloadHandler preview(FileId id) {
        DownloadHandler shown = DownloadHandler.fromInputStream(event -> {
                    try {
                        StoredFile file = get(id);
                        return file.isPreviewable()
                                ? new DownloadResponse(open(id), file.name(), file.contentType(), file.size())
                                : DownloadResponse.error(Fault.NOT_FOUND.httpStatus());
                    } catch (ChitekiException refused) {
                        return DownloadResponse.error(refused.fault().httpStatus());
                    }
                })
                .inline();
        return event -> {
            // Every other answer forbids to be framed. This one holds no page, and nothing in it may load or run
            // anything.
            event.getResponse().setHeader("X-Frame-Options", "SAMEORIGIN");
            event.getResponse().setHeader("Content-Security-Policy", PREVIEW_POLICY);
            shown.handleDownloadRequest(event);
        };
    }

    private StoredFile readable(FileId id) {
        return records.find(pluginId, id)
                .filter(found -> persons.mayRead(found.readers()))
                .map(FileRecord::file)
                .orElseThrow(() -> unknown(id.toString()));
    }

    static ChitekiException unknown(String id) {
        return ChitekiException.notFound(Reason.of("file-unknown", id));
    }
}
