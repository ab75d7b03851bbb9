package dev.chiteki.server.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    private final String contentType;
    private final List<String> extensions;

    FileType(String contentType, String... extensions) {
        this.contentType = contentType;
        this.extensions = List.of(extensions);
    }

    /** The media type under which it is handed out. */
    String contentType() {
        return contentType;
    }

    /** The kind that a name promises by its extension. */
    static Optional<FileType> promisedBy(FileName name) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(name.extension()))
                .findFirst();
    }
}
