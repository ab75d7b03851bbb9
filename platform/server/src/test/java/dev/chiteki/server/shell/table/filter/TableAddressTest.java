package dev.chiteki.server.shell.table.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.server.shell.table.Orders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAddressTest {

    private final TableAddress address = new TableAddress(Orders.definition());

    @Test
    void aStateComesBackFromItsAddress() {
        TableState state = new TableState(
                List.of(
                        new Filter.Containing("search", "測定 & 校正"),
                        new Filter.Containing("payee", "髙島屋"),
                        new Filter.Within("amount", -5L, null),
                        new Filter.During("date", null, LocalDate.of(2002, 7, 31)),
                        new Filter.AnyOf("kind", Set.of("PAID", "OPEN"))),
                Order.descending("amount"),
                "2002-000017");

        Map<String, String> written = address.write(state);

        assertThat(written)
                .containsEntry("amount", "-5..")
                .containsEntry("date", "..2002-07-31")
                .containsEntry("kind", "OPEN,PAID")
                .containsEntry("sort", "-amount")
                .containsEntry("open", "2002-000017");
        TableState read = address.read(query(written));
        assertThat(read.filters()).containsExactlyInAnyOrderElementsOf(state.filters());
        assertThat(read.order()).isEqualTo(state.order());
        assertThat(read.open()).isEqualTo("2002-000017");
    }

    @Test
    void whatIsAsAtFirstIsNotWritten() {
        TableState first = address.read(Map.of());

        assertThat(first.order()).isEqualTo(Order.descending("date"));
        assertThat(address.write(first)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"amount,many", "amount,1.5", "amount,..", "date,2002-02-30..", "kind,UNKNOWN", "kind,' '", "payee,'  '"
    })
    void whatMakesNoSenseIsPassedOver(String parameter, String value) {
        assertThat(address.read(Map.of(parameter, List.of(value))).filters()).isEmpty();
    }

    @Test
    void aSingleValueIsTheRangeOfItself() {
        assertThat(address.read(Map.of("amount", List.of("300"))).filters())
                .containsExactly(new Filter.Within("amount", 300L, 300L));
        assertThat(address.write(new TableState(
                        List.of(new Filter.Within("amount", 300L, 300L)), Order.descending("date"), null)))
                .containsEntry("amount", "300");
    }

    @Test
    void parametersOfOthersAndUnfilteredColumnsAreNotItsOwn() {
        Map<String, List<String>> query =
                Map.of("fiscalYear", List.of("2002"), "note", List.of("x"), "sort", List.of("note"));

        assertThat(address.owns("fiscalYear")).isFalse();
        assertThat(address.owns("note")).isFalse();
        assertThat(address.read(query).filters()).isEmpty();
        assertThat(address.read(query).order()).isEqualTo(Order.descending("date"));
        assertThat(address.saysHow(Map.of("open", List.of("1")))).isFalse();
        assertThat(address.saysHow(query)).isTrue();
    }

    @Test
    void aTableWithoutDetailOpensNothing() {
        Column<String> name = Column.<String>text("name", "Name", text -> text).sortable();
        TableAddress plain = new TableAddress(Orders.definition("plain", List.of(name)));

        assertThat(plain.read(Map.of("open", List.of("1"), "search", List.of("x"))))
                .isEqualTo(new TableState(List.of(), Order.ascending("name"), null));
    }

    @Test
    void codesOfChoicesCannotBeMistakenForTwo() {
        assertThat(Choice.of("a.b-c_D", "x").code()).isEqualTo("a.b-c_D");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Choice.of("a,b", "x"))
                .hasMessageContaining("a,b");
    }

    private static Map<String, List<String>> query(Map<String, String> written) {
        return written.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}
