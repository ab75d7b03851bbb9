package dev.chiteki.server.shell.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnOrderTest {

    private final KeptInMemory kept = new KeptInMemory();
    private final ColumnOrder order = new ColumnOrder(Orders.definition(), kept);

    @Test
    void atFirstHiddenColumnsAreLeftOut() {
        assertThat(order.shown()).containsExactly("date", "payee", "amount", "kind");
        assertThat(order.all()).containsExactly("date", "payee", "amount", "kind", "note");
    }

    @Test
    void whatAPersonChoseIsThereAgain() {
        order.keep(List.of("note", "date"));

        assertThat(new ColumnOrder(Orders.definition(), kept).shown()).containsExactly("note", "date");
        assertThat(order.all()).containsExactly("note", "date", "payee", "amount", "kind");
    }

    @Test
    void columnsThatAreGoneAreForgottenAndOneIsAlwaysLeft() {
        kept.keep("columns/orders", "gone,date,date");
        assertThat(order.shown()).containsExactly("date");

        kept.keep("columns/orders", "gone");
        assertThat(order.shown()).containsExactly("date", "payee", "amount", "kind");
    }

    @Test
    void backAtTheBeginningNothingIsKept() {
        order.keep(List.of("date"));

        order.keep(order.first());

        assertThat(kept.find("columns/orders")).isEmpty();
    }

    @Test
    void aLinkShowsAColumnBehindTheFirstUntilThePersonChoosesOtherwise() {
        order.with(List.of("note", "gone"));
        assertThat(order.shown()).containsExactly("date", "note", "payee", "amount", "kind");
        assertThat(kept.find("columns/orders")).isEmpty();

        order.keep(List.of("payee", "date"));
        assertThat(order.shown()).containsExactly("payee", "date");
        order.with(List.of("amount"));

        assertThat(order.shown()).containsExactly("payee", "amount", "date");
        assertThat(new ColumnOrder(Orders.definition(), kept).shown()).containsExactly("payee", "date");
    }
}
