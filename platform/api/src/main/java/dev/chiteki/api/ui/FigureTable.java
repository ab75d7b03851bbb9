package dev.chiteki.api.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table to read, such as a year's sums by category; {@link Parts#figures} draws it as one piece of the page, so that
 * a page full of figures weighs little. For rows that people filter, sort, choose or open there is
 * {@link dev.chiteki.api.table.DataTable}.
 *
 * @param caption what the table shows; stands above it and is read out
 * @param columns at least one; the first one holds the heads of the rows
 * @param rows in the order in which they are shown, each with a cell for every column
 * @param sums the row below a line, with a cell for every column; or null
 */
public record FigureTable(
        String caption,
        List<Column> columns,
        List<List<Cell>> rows,
        @Nullable List<Cell> sums) {

    /** @throws IllegalArgumentException if there is no column, or a row has not as many cells as there are columns */
    public FigureTable {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The table '" + caption + "' has no column: give it one at least.");
        }
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        sums = sums == null ? null : List.copyOf(sums);
        for (List<Cell> row : rows) {
            check(caption, columns, row);
        }
        if (sums != null) {
            check(caption, columns, sums);
        }
    }

    /** A table that has no rows yet. */
    public static FigureTable of(String caption, Column... columns) {
        return new FigureTable(caption, List.of(columns), List.of(), null);
    }

    /** The same table with one more row at its end. */
    public FigureTable row(List<Cell> cells) {
        List<List<Cell>> more = new ArrayList<>(rows);
        more.add(cells);
        return new FigureTable(caption, columns, more, sums);
    }

    /** The same table with one more row at its end. */
    public FigureTable row(Cell... cells) {
        return row(List.of(cells));
    }

    /** The same table with a row of sums below its rows. */
    public FigureTable sums(List<Cell> cells) {
        return new FigureTable(caption, columns, rows, cells);
    }

    private static void check(String caption, List<Column> columns, List<Cell> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row of the table '" + caption + "' has " + row.size()
                    + " cells: it has " + columns.size() + " columns.");
        }
    }

    /**
     * A column.
     *
     * @param name its head
     * @param number whether it holds numbers, which are aligned at their ends
     */
    public record Column(String name, boolean number) {

        /** A column of words. */
        public static Column text(String name) {
            return new Column(name, false);
        }

        /** A column of numbers. */
        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    /**
     * What stands in a row and column.
     *
     * @param text as people read it
     * @param href the address of what the text is made of, or null; see {@link Links#href}
     * @param exactly what appears under the pointer, such as the exact yen of a rounded amount; or null
     * @param notes stand below the text, smaller
     */
    public record Cell(
            String text, @Nullable String href, @Nullable String exactly, List<Note> notes) {

        /** @throws IllegalArgumentException if the address does not lead into this site */
        public Cell {
            if (href != null) {
                Links.within(href);
            }
            notes = List.copyOf(notes);
        }

        /** A cell of nothing but the text. */
        public static Cell of(String text) {
            return new Cell(text, null, null, List.of());
        }

        /** The same text as a link. */
        public Cell opening(String address) {
            return new Cell(text, address, exactly, notes);
        }

        /** The same with more under the pointer. */
        public Cell exactly(String more) {
            return new Cell(text, href, more, notes);
        }

        /** The same with notes below it, instead of those that it has. */
        public Cell noted(Note... below) {
            return new Cell(text, href, exactly, List.of(below));
        }
    }

    /**
     * A word below a cell's text.
     *
     * @param tone how urgent it is
     */
    public record Note(String text, Tone tone) {}

    /** How urgent a note is; never told by the colour alone, so let the words tell it too. */
    public enum Tone {
        /** Plain words. */
        PLAIN,
        /** A badge. */
        BADGE,
        /** A badge that asks for care. */
        WARNING,
        /** A badge that asks for an act. */
        ERROR
    }
}
