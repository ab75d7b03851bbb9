package dev.chiteki.server.files;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.server.files.ContentStore.Arrived;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one plugin in the bound tenant. */
final class PluginFiles implements Files {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFiles.class);

    private final String pluginId;
    private final ContentStore contents;
    private final FileRecords records;
    private final Persons persons;

    PluginFiles(String pluginId, ContentStore contents, FileRecords records, Persons persons) {
        this.pluginId = pluginId;
        this.contents = contents;
        this.records = records;
        this.persons = persons;
    }

    @Override
    public StoredFile store(String name, InputStream content, Permission readers) {
        TenantId tenant = TenantScope.current();
        FileName safe = FileName.of(name);
        try {
            Arrived arrived = contents.take(tenant, safe, content);
            try {
                FileType type = ContentInspection.of(arrived.file(), safe)
                        .filter(found ->
                                FileType.promisedBy(safe).filter(found::equals).isPresent())
                        .orElseThrow(() -> ChitekiException.invalid(Reason.at("file", "file-type", safe.value())));
                StoredFile file = new StoredFile(
                        new FileId(UUID.randomUUID()),
                        safe.value(),
                        type.contentType(),
                        arrived.size(),
                        arrived.sha256());
                record(tenant, new FileRecord(file, pluginId, readers), arrived);
                return file;
            } finally {
                arrived.drop();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The file '" + safe.value() + "' cannot be stored.", failed);
        }
    }

    /** The record joins the running transaction; if that is undone, the content goes too. */
    private void record(TenantId tenant, FileRecord added, Arrived arrived) throws IOException {
        StoredFile file = added.file();
        contents.keep(tenant, file.id(), arrived);
        try {
            records.add(added, persons.account(), () -> forget(tenant, file));
        } catch (RuntimeException | Error undone) {
            forget(tenant, file);
            throw undone;
        }
    }

    private void forget(TenantId tenant, StoredFile file) {
        try {
            contents.remove(tenant, file.id(), file.sha256());
        } catch (IOException left) {
            LOG.warn(
                    "The content of file {} of {} could not be removed; it belongs to nobody.",
                    file.id(),
                    tenant,
                    left);
        }
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
