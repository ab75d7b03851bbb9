package dev.chiteki.api.imports;

import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.ColumnType;
import java.util.List;

/**
 * One value that an import takes from each row.
 *
 * @param id by which the row and the reasons name it
 * @param label in the reader's language; the heading of the sample file
 * @param choices all values of a choice: the file may hold code or label; else empty. A code may come several times with
 *     other labels, such as those of another language; readers are shown the first
 * @param required whether a row without it is refused
 * @param headings by which a file's column is recognised besides the label, in whatever language
 */
public record ImportColumn(
        String id, String label, ColumnType type, List<Choice> choices, boolean required, List<String> headings) {

    /** Copies the lists. */
    public ImportColumn {
        choices = List.copyOf(choices);
        headings = List.copyOf(headings);
    }

    /** One that every row must have. */
    public static ImportColumn required(String id, String label, ColumnType type, String... headings) {
        return new ImportColumn(id, label, type, List.of(), true, List.of(headings));
    }

    /** One that rows may have. */
    public static ImportColumn optional(String id, String label, ColumnType type, String... headings) {
        return new ImportColumn(id, label, type, List.of(), false, List.of(headings));
    }

    /** The same as one of these choices. */
    public ImportColumn among(List<Choice> values) {
        return new ImportColumn(id, label, ColumnType.CHOICE, values, required, headings);
    }
}
