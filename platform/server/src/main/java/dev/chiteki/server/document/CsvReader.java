package dev.chiteki.server.document;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;

/**
 * Reads comma-separated values by RFC 4180, with line ends of any system. A row has the number of the row that a spreadsheet
 * program shows, so line ends within quotes do not count.
 */
final class CsvReader {

    private final String name;

    CsvReader(String name) {
        this.name = name;
    }

    void read(String text, RowCollector rows) {
        int place = 0;
        for (int number = 1; place < text.length(); number++) {
            place = row(text, place, number, rows);
            rows.end(number);
        }
    }

    /** Reads one row and tells where the next begins. */
    private int row(String text, int begin, int number, RowCollector rows) {
        int place = begin;
        for (int column = 0; ; column++) {
            place = text.startsWith("\"", place)
                    ? quoted(text, place + 1, number, new Field(column, rows))
                    : plain(text, place, new Field(column, rows));
            if (place >= text.length() || text.charAt(place) != ',') {
                return afterLineEnd(text, place);
            }
            place++;
        }
    }

    private static int plain(String text, int begin, Field field) {
        int end = begin;
        while (end < text.length() && ",\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        field.take(text.substring(begin, end).strip());
        return end;
    }

    private int quoted(String text, int begin, int number, Field field) {
        StringBuilder value = new StringBuilder();
        int place = begin;
        while (true) {
            int quote = text.indexOf('"', place);
            if (quote < 0) {
                throw misquoted(number);
            }
            value.append(text, place, quote);
            place = quote + 1;
            if (!text.startsWith("\"", place)) {
                break;
            }
            value.append('"');
            place++;
        }
        if (place < text.length() && ",\r\n".indexOf(text.charAt(place)) < 0) {
            throw misquoted(number);
        }
        field.take(value.toString());
        return place;
    }

    private static int afterLineEnd(String text, int place) {
        return text.startsWith("\r\n", place) ? place + 2 : place + 1;
    }

    private ChitekiException misquoted(int number) {
        return ChitekiException.invalid(Reason.at("file", "sheet-quotes", name, number));
    }

    private record Field(int column, RowCollector rows) {

        void take(String value) {
            rows.cell(column, Cell.of(FormulaGuard.take(value)));
        }
    }
}
