package dev.chiteki.server.operator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.document.Cell;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {

    private final List<Integer> rows =
            IntStream.range(0, 2 * Slice.MOST + 7).boxed().collect(Collectors.toCollection(ArrayList::new));

    @Test
    void allRowsAreReadNotOnlyThoseOfOnePage() {
        assertThat(read(slice -> {})).hasSize(2 * Slice.MOST + 7).doesNotHaveDuplicates();
    }

    @Test
    void rowsThatMoveDownMeanwhileComeOnce() {
        List<List<Cell>> read = read(slice -> {
            if (slice.offset() > 0) {
                rows.addFirst(-slice.offset());
            }
        });

        assertThat(read).doesNotHaveDuplicates().hasSize(2 * Slice.MOST + 7);
    }

    private List<List<Cell>> read(Consumer<Slice> before) {
        Listing<Integer> listing = new Listing<>(
                "numbers",
                List.of("number"),
                slice -> {
                    before.accept(slice);
                    return found(slice);
                },
                row -> row,
                row -> List.of(Cell.of(row.longValue())));
        return listing.rows().toList();
    }

    private Found<Integer> found(Slice slice) {
        List<Integer> part = slice.offset() >= rows.size()
                ? Collections.emptyList()
                : rows.subList(slice.offset(), Math.min(rows.size(), slice.offset() + slice.limit()));
        return new Found<>(part, rows.size());
    }
}
