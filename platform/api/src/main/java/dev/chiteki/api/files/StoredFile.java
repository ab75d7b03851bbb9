package dev.chiteki.api.files;

import java.util.Set;

/**
 * A file kept with a region's data.
 *
 * @param name as the person named it, without any path
 * @param contentType as found by looking at the content, not as claimed
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record StoredFile(FileId id, String name, String contentType, long size, String sha256) {

    private static final Set<String> PREVIEWABLE = Set.of("application/pdf", "image/png", "image/jpeg");

    /** Whether browsers show such a file by themselves: PDF, PNG and JPEG. */
    public boolean isPreviewable() {
        return PREVIEWABLE.contains(contentType);
    }
}
