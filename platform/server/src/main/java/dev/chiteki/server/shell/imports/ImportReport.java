package dev.chiteki.server.shell.imports;

import dev.chiteki.api.imports.ImportedRow;
import java.util.List;

/**
 * What became of each row.
 *
 * @param taken what the rows became; if the import was only tried, or one was refused, nothing of it is kept
 * @param findings what stands against rows, by their number
 */
record ImportReport(List<ImportedRow> taken, List<Finding> findings) {

    ImportReport {
        taken = List.copyOf(taken);
        findings = List.copyOf(findings);
    }

    boolean isFine() {
        return findings.isEmpty();
    }

    /** How many rows were there already. */
    long repeated() {
        return taken.stream().filter(ImportedRow::repeated).count();
    }

    /** How many rows are at fault. */
    long refusedRows() {
        return findings.stream().map(Finding::row).distinct().count();
    }
}
