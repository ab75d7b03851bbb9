package dev.chiteki.api.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    private static final FigureTable TABLE =
            FigureTable.of("By category", Column.text("Category"), Column.number("Amount (yen)"));

    @Test
    void growsByRowsAndKeepsTheSumsBelowThem() {
        FigureTable grown = TABLE.sums(List.of(Cell.of("Sum"), Cell.of("3")))
                .row(Cell.of("Equipment"), Cell.of("1"))
                .row(Cell.of("Travel"), Cell.of("2"));

        assertThat(grown.rows())
                .containsExactly(List.of(Cell.of("Equipment"), Cell.of("1")), List.of(Cell.of("Travel"), Cell.of("2")));
        assertThat(grown.sums()).containsExactly(Cell.of("Sum"), Cell.of("3"));
        assertThat(TABLE.rows()).isEmpty();
    }

    @Test
    void takesNoRowOfAnotherWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.row(Cell.of("Equipment")))
                .withMessageContainingAll("By category", "1 cells", "2 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.sums(List.of(Cell.of("Sum"), Cell.of("1"), Cell.of("2"))))
                .withMessageContaining("3 cells");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureTable.of("By category"))
                .withMessageContaining("no column");
    }

    @Test
    void opensNothingOutsideOfTheSite() {
        for (String elsewhere : List.of("https://example.com", "//example.com", "javascript:alert(1)", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cell.of("1").opening(elsewhere))
                    .withMessageContaining("'" + elsewhere + "'");
        }
        assertThat(Cell.of("1").opening("/sapporo/budget").href()).isEqualTo("/sapporo/budget");
    }
}
