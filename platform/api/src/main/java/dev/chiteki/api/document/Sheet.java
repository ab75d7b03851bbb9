package dev.chiteki.api.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet to be written.
 *
 * @param name of the sheet within an xlsx file; what such names may not hold is replaced, and the rest cut at 31 characters
 * @param headings the first row
 * @param rows read once, one row after the other; a row may be shorter than the headings
 */
public record Sheet(String name, List<String> headings, Stream<List<Cell>> rows) {

    /** Copies the headings. */
    public Sheet {
        headings = List.copyOf(headings);
    }
}
