package dev.chiteki.server.document;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.Sheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values by RFC 4180, in UTF-8 with a byte order mark. */
final class CsvWriter implements SheetWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private final Writer out;

    CsvWriter(Sheet sheet, OutputStream target) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        out.write(BYTE_ORDER_MARK);
        row(sheet.headings().stream().map(Cell::of).toList());
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::field).collect(Collectors.joining(",")));
        out.write(LINE_END);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Text text -> quoted(FormulaGuard.put(text.value()));
            case Cell.Amount amount -> amount.value().toString();
            case Cell.Quantity quantity -> quantity.value().toPlainString();
            case Cell.Day day -> day.value().toString();
        };
    }

    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(sign -> sign == '"' || sign == ',' || sign == '\r' || sign == '\n')
                || !text.equals(text.strip());
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
