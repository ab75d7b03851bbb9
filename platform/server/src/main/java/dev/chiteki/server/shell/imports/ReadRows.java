package dev.chiteki.server.shell.imports;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.ImportRow;
import dev.chiteki.api.imports.RowImport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a file with values of the wanted types.
 *
 * @param rows those that could be read, in their order
 * @param findings what stands against the others
 */
record ReadRows(ImportFile file, ColumnMapping mapping, List<ImportRow> rows, List<Finding> findings) {

    /** Reads every row by the mapping; a row with one unreadable value is reported with all of them. */
    static ReadRows of(RowImport way, ImportFile file, ColumnMapping mapping) {
        List<ImportRow> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (SheetRow row : file.rows()) {
            List<Finding> against = new ArrayList<>();
            Map<String, Cell> values = new HashMap<>();
            for (ImportColumn column : way.columns()) {
                read(column, row, mapping, values, against);
            }
            if (against.isEmpty()) {
                rows.add(new ImportRow(file.hash(), row.number(), values));
            }
            findings.addAll(against);
        }
        return new ReadRows(file, mapping, List.copyOf(rows), List.copyOf(findings));
    }

    /** What stands against a row by the plugin's rules, with the value that it names. */
    Finding finding(RowImport way, ImportRow row, Reason reason) {
        Optional<ImportColumn> column = reason.atField().flatMap(field -> way.columns().stream()
                .filter(one -> one.id().equals(field))
                .findFirst());
        String value = column.flatMap(one -> mapping.column(one.id()))
                .flatMap(index -> file.rows().stream()
                        .filter(one -> one.number() == row.number())
                        .map(one -> ImportFile.text(one.cell(index)))
                        .findFirst())
                .orElse("");
        return new Finding(row.number(), column.map(ImportColumn::label).orElse(""), value, reason);
    }

    private static void read(
            ImportColumn column, SheetRow row, ColumnMapping mapping, Map<String, Cell> values, List<Finding> against) {
        Cell cell = mapping.column(column.id()).map(row::cell).orElse(Cell.BLANK);
        String text = ImportFile.text(cell);
        try {
            Cell value = ValueReading.read(column, cell);
            if (!(value instanceof Cell.Blank)) {
                values.put(column.id(), value);
            } else if (column.required()) {
                against.add(new Finding(
                        row.number(),
                        column.label(),
                        text,
                        Reason.at(column.id(), "import-value-missing", column.label())));
            }
        } catch (ChitekiException unreadable) {
            unreadable
                    .reasons()
                    .forEach(reason -> against.add(new Finding(row.number(), column.label(), text, reason)));
        }
    }
}
