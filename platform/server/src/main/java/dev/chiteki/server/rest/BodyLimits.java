package dev.chiteki.server.rest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a body may be: that of a form with files as large as a file, any other as JSON needs. */
@Component
final class BodyLimits {

    private static final long BESIDE_THE_FILE = 1024 * 1024;

    private final DataSize body;
    private final DataSize file;

    BodyLimits(
            @Value("${chiteki.rest.max-body-size:1MB}") DataSize body,
            @Value("${chiteki.files.max-size:20MB}") DataSize file) {
        this.body = body;
        this.file = file;
    }

    /** In bytes, for a body of that content type. */
    long of(@Nullable String contentType) {
        boolean form =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        return form ? file.toBytes() + BESIDE_THE_FILE : body.toBytes();
    }
}
