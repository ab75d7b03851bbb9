package dev.chiteki.server.shell.table;

import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which columns stay beside an opened row, where there is no room for all: what a row is, its texts and its amounts. What tells
 * rows apart less goes first, from the last column on; the opened row says it anyway. What has gone comes back where it fits
 * into what is left over in the end.
 */
final class ColumnFit {

    private static final List<ColumnType> FIRST_TO_GO =
            List.of(ColumnType.CHOICE, ColumnType.DAY, ColumnType.NUMBER, ColumnType.TEXT);

    private ColumnFit() {}

    /**
     * The columns that are left, in their order.
     *
     * @param width of a column
     * @param room for all, in the same unit
     */
    static <C extends Column<?>> List<C> within(double room, List<C> columns, ToDoubleFunction<? super C> width) {
        List<C> left = new ArrayList<>(columns);
        List<C> gone = new ArrayList<>();
        for (ColumnType type : FIRST_TO_GO) {
            for (int place = left.size() - 1; place > 0 && sum(left, width) > room; place--) {
                if (left.get(place).type() == type) {
                    gone.add(left.remove(place));
                }
            }
        }
        for (C column : gone) {
            if (sum(left, width) + width.applyAsDouble(column) <= room) {
                left.add(column);
            }
        }
        left.sort(Comparator.comparingInt(columns::indexOf));
        return left;
    }

    private static <C> double sum(List<C> columns, ToDoubleFunction<? super C> width) {
        return columns.stream().mapToDouble(width).sum();
    }
}
