package dev.chiteki.api.files;

import java.util.UUID;

/** The id of a stored file within its region. */
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
