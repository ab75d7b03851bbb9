package dev.chiteki.budget.rest;

import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.StoredFile;

/**
 * A file kept as evidence.
 *
 * @param fileId names it in documents
 * @param contentType as found by looking at the content
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal digits
 */
public record EvidenceAnswer(FileId fileId, String name, String contentType, long size, String sha256) {

    static EvidenceAnswer of(StoredFile file) {
        return new EvidenceAnswer(file.id(), file.name(), file.contentType(), file.size(), file.sha256());
    }
}
