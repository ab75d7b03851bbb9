package dev.chiteki.api.document;

import java.util.List;

/**
 * A row as it was read from a sheet.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells from the first column; what lies beyond the last one is blank
 */
public record SheetRow(int number, List<Cell> cells) {

    /** Copies the cells. */
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of that index, from 0. */
    public Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.BLANK;
    }
}
