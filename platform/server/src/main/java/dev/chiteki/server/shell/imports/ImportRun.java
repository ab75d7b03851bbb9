package dev.chiteki.server.shell.imports;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.imports.ImportRow;
import dev.chiteki.api.imports.ImportedRow;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.server.database.TenantTransactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** Takes the rows of a file in, in one transaction: all, or none. */
final class ImportRun {

    private final TenantTransactions transactions;
    private final RowImport way;

    ImportRun(TenantTransactions transactions, RowImport way) {
        this.transactions = transactions;
        this.way = way;
    }

    /** Does all that taking the rows in does, and undoes it: so each rule is asked as it will be. */
    ImportReport rehearse(ReadRows read, IntConsumer progress) {
        return run(read, progress, true);
    }

    /** Takes the rows in, unless one is at fault. */
    ImportReport take(ReadRows read, IntConsumer progress) {
        return run(read, progress, false);
    }

    private ImportReport run(ReadRows read, IntConsumer progress, boolean rehearsal) {
        return transactions.write(() -> {
            List<Finding> findings = new ArrayList<>(read.findings());
            List<ImportedRow> taken = new ArrayList<>();
            for (ImportRow row : read.rows()) {
                take(read, row, taken, findings);
                progress.accept(taken.size() + findings.size());
            }
            if (rehearsal || !findings.isEmpty()) {
                transactions.setRollbackOnly();
            }
            findings.sort(Comparator.comparingInt(Finding::row));
            return new ImportReport(taken, findings);
        });
    }

    /** Whoever may not take one row in may take none: that is no finding on a row. Nor is a conflict, which is run again. */
    private void take(ReadRows read, ImportRow row, List<ImportedRow> taken, List<Finding> findings) {
        try {
            taken.add(way.work().take(row));
            transactions.settle();
        } catch (ChitekiException refused) {
            if (refused.fault() == Fault.FORBIDDEN || transactions.hasConflict()) {
                throw refused;
            }
            refused.reasons().forEach(reason -> findings.add(read.finding(way, row, reason)));
        }
    }
}
