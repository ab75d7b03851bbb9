package dev.chiteki.server.operator.ui;

import dev.chiteki.api.document.Cell;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All rows of a list of the console, of which a page shows some.
 *
 * @param title what its files are called
 * @param source finds the rows of a slice; also asked by the threads of downloads
 * @param key tells a row from all others
 * @param cells what a file holds for the row, below the headings
 */
record Listing<T>(
        String title,
        List<String> headings,
        Function<Slice, Found<T>> source,
        Function<? super T, ?> key,
        Function<? super T, List<Cell>> cells) {

    /** The rows, read slice by slice; what moves down meanwhile, because rows were added above it, comes once. */
    Stream<List<Cell>> rows() {
        Set<Object> seen = new HashSet<>();
        return IntStream.iterate(0, offset -> offset + Slice.MOST)
                .mapToObj(offset -> source.apply(new Slice(offset, Slice.MOST)).rows())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream)
                .filter(row -> seen.add(key.apply(row)))
                .map(cells);
    }
}
