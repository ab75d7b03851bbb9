package dev.chiteki.server.registry.declaration;

import java.util.List;

/**
 * A {@code tenant.yaml} that is not used.
 *
 * @param file its path as people know it
 * @param findings what is wrong with it, at least one
 */
public record RefusedFile(String file, List<Finding> findings) {

    /** Copies the list. */
    public RefusedFile {
        findings = List.copyOf(findings);
    }
}
