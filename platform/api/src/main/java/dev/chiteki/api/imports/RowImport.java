package dev.chiteki.api.imports;

import java.util.List;

/**
 * How rows come in from a file: the platform reads it, finds the columns, tries all rows, reports on each, and then takes all
 * or none.
 *
 * @param id unique within the plugin and stable: which column of a file is which is remembered under it
 * @param title above the dialog, in the reader's language; sample files are called so too
 * @param explanation what becomes of the rows and what the reader has to know before
 * @param columns what is taken from each row
 * @param work takes one row in
 */
public record RowImport(String id, String title, String explanation, List<ImportColumn> columns, RowWork work) {

    /** The most rows of one file: more would keep others from writing for too long. */
    public static final int MOST_ROWS = 2_000;

    /** Copies the columns. */
    public RowImport {
        columns = List.copyOf(columns);
    }
}
