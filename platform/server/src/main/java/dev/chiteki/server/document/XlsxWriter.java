package dev.chiteki.server.document;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Office Open XML with one sheet: typed cells, and a bold heading row that stays in sight. */
final class XlsxWriter implements SheetWriter {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final int NAME_LENGTH = 31;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int NARROW = 12;
    private static final int WIDE = 40;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private final OutputStream target;
    private int next = 1;

    XlsxWriter(Sheet source, OutputStream target) {
        this.target = target;
        workbook = new Workbook(target, "Chiteki", "1.0");
        sheet = workbook.newWorksheet(name(source.name()));
        columns = source.headings().size();
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, clean(source.headings().get(column)));
            sheet.style(0, column).bold().set();
        }
        if (columns > 0) {
            sheet.freezePane(0, 1);
        }
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (next == 1) {
            widen(cells);
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        target.flush();
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Blank blank -> {}
            case Cell.Text text -> sheet.inlineString(next, column, clean(text.value()));
            case Cell.Amount amount -> {
                sheet.value(next, column, amount.value().amount());
                sheet.style(next, column).format("#,##0").set();
            }
            case Cell.Quantity quantity -> sheet.value(next, column, quantity.value());
            case Cell.Day day -> {
                sheet.value(next, column, day.value());
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
        }
    }

    /** Widths stand before the rows, so the first row has to speak for all. */
    private void widen(List<Cell> cells) {
        for (int column = 0; column < Math.max(columns, cells.size()); column++) {
            boolean text = column < cells.size() && cells.get(column) instanceof Cell.Text;
            sheet.width(column, text ? WIDE / 2.0 : NARROW);
        }
    }

    private static String name(String wanted) {
        String allowed = NOT_IN_NAMES.matcher(clean(wanted)).replaceAll(" ").strip();
        String whole = allowed.isEmpty() ? "Sheet1" : allowed;
        return whole.length() > NAME_LENGTH ? whole.substring(0, NAME_LENGTH) : whole;
    }

    /** XML has no place for them, and they have none in a table. */
    private static String clean(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("");
    }
}
