package dev.chiteki.server.document;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.util.ArrayList;
import java.util.List;

/** Gathers the rows of a file within the limits; rows in which nothing stands are dropped. */
final class RowCollector {

    private final String name;
    private final SheetLimits limits;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    RowCollector(String name, SheetLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** Puts a cell into the row that is being read; what lies before it and was not given is blank. */
    void cell(int column, Cell cell) {
        if (cell instanceof Cell.Blank) {
            return;
        }
        if (column >= limits.columns()) {
            throw limits.exceeded("sheet-columns", name, limits.columns());
        }
        if (cell instanceof Cell.Text text && text.value().length() > limits.text()) {
            throw limits.exceeded("sheet-text", name, limits.text());
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }

    /** Ends the row that was being read. */
    void end(int number) {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() >= limits.rows()) {
            throw limits.exceeded("sheet-rows", name, limits.rows());
        }
        rows.add(new SheetRow(number, cells));
        cells.clear();
    }

    /** @throws ChitekiException {@code sheet-empty}, INVALID, if there is none */
    List<SheetRow> rows() {
        if (rows.isEmpty()) {
            throw ChitekiException.invalid(Reason.at("file", "sheet-empty", name));
        }
        return List.copyOf(rows);
    }
}
