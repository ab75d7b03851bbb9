package dev.chiteki.server.shell.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnFitTest {

    private static final List<Column<String>> COLUMNS =
            Orders.definition().columns().stream().toList();

    @Test
    void allColumnsStayWhereThereIsRoom() {
        assertThat(left(50)).containsExactly("date", "payee", "amount", "kind", "note");
    }

    @Test
    void choicesGoFirst() {
        assertThat(left(49)).containsExactly("date", "payee", "amount", "note");
    }

    @Test
    void thenTheLastTextsGo() {
        assertThat(left(39)).containsExactly("date", "payee", "amount");
        assertThat(left(29)).containsExactly("date", "amount");
    }

    @Test
    void theFirstColumnAndAmountsAlwaysStay() {
        assertThat(left(1)).containsExactly("date", "amount");
    }

    @Test
    void whatHasGoneComesBackWhereItFitsInTheEnd() {
        List<Column<String>> left =
                ColumnFit.within(37, COLUMNS, column -> column.id().equals("kind") ? 5 : 10);

        assertThat(left).extracting(Column::id).containsExactly("date", "payee", "amount", "kind");
    }

    private static List<String> left(double room) {
        return ColumnFit.within(room, COLUMNS, column -> 10).stream()
                .map(Column::id)
                .toList();
    }
}
