package dev.chiteki.server.files;

import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.Files;
import dev.chiteki.api.files.StoredFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Makes the {@link Files} of a plugin, and hands contents out over HTTP. */
@Component
public final class FileDoor {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ContentStore contents;
    private final FileRecords records;
    private final Settlement settlement;
    private final Persons persons;

    FileDoor(ContentStore contents, FileRecords records, Settlement settlement, Persons persons) {
        this.contents = contents;
        this.records = records;
        this.settlement = settlement;
        this.persons = persons;
    }

    /** The files as the plugin sees them: those that it stored, in the bound tenant. */
    public Files forPlugin(String pluginId) {
        return new PluginFiles(pluginId, contents, records, settlement, persons);
    }

    /**
     * Answers with the file as something to be saved, never to be shown by the browser.
     *
     * @param withContent whether the content is sent, or its head only
     * @throws dev.chiteki.api.error.ChitekiException {@code file-unknown}, NOT_FOUND, as of {@link Files#get}
     */
    public void send(String pluginId, String id, boolean withContent, HttpServletResponse response) throws IOException {
        if (!ID.matcher(id).matches()) {
            throw PluginFiles.unknown(id);
        }
        FileId wanted = new FileId(UUID.fromString(id));
        Files files = forPlugin(pluginId);
        StoredFile file = files.get(wanted);
        try (InputStream content = files.open(wanted)) {
            // The container would claim an encoding, which for a csv from a Japanese spreadsheet is the wrong one.
            response.setCharacterEncoding((String) null);
            response.setContentType(file.contentType());
            response.setContentLengthLong(file.size());
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(file.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, no-store");
            if (withContent) {
                content.transferTo(response.getOutputStream());
            }
        }
    }
}
