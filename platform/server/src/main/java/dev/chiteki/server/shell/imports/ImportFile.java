package dev.chiteki.server.shell.imports;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.server.database.Sha256;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * A file whose rows are to come in: its first row are headings.
 *
 * @param hash the SHA-256 of its content
 */
record ImportFile(String name, String hash, List<String> headings, List<SheetRow> rows) {

    /**
     * Reads it.
     *
     * @throws ChitekiException as {@link Spreadsheets#read}; {@code import-no-rows}, INVALID, where only headings stand in it;
     *     {@code import-too-many}, TOO_LARGE, beyond {@link RowImport#MOST_ROWS}
     */
    static ImportFile read(String name, byte[] content, Spreadsheets spreadsheets) {
        List<SheetRow> rows = spreadsheets.read(name, new ByteArrayInputStream(content));
        if (rows.size() < 2) {
            throw ChitekiException.invalid(Reason.at("file", "import-no-rows", name));
        }
        if (rows.size() - 1 > RowImport.MOST_ROWS) {
            Reason reason = Reason.at("file", "import-too-many", name, rows.size() - 1, RowImport.MOST_ROWS);
            throw new ChitekiException(Fault.TOO_LARGE, List.of(reason));
        }
        List<String> headings =
                rows.getFirst().cells().stream().map(ImportFile::text).toList();
        return new ImportFile(name, Sha256.of(content), headings, rows.subList(1, rows.size()));
    }

    /** A cell as it stands in the file, for people to find it again. */
    static String text(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Text text -> text.value();
            case Cell.Amount amount -> amount.value().toString();
            case Cell.Quantity quantity -> quantity.value().toPlainString();
            case Cell.Day day -> day.value().toString();
        };
    }
}
