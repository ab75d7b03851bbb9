package dev.chiteki.api.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.document.Cell;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {

    private record Order(String number, LocalDate date, Yen amount, long pieces, String kind) {}

    private static final Order ORDER = new Order("2002-1", LocalDate.of(2002, 7, 1), Yen.of(500), 3, "paid");
    private static final Choice PAID = new Choice("paid", "支払済", Choice.Tone.GOOD);

    private static final class Orders implements RowSource<Order> {

        @Override
        public String key(Order row) {
            return row.number();
        }

        @Override
        public long count(List<Filter> filters) {
            return 1;
        }

        @Override
        public List<Order> page(TableQuery query) {
            return List.of(ORDER).stream()
                    .skip(query.offset())
                    .limit(query.limit())
                    .toList();
        }
    }

    private final TableDefinition<Order> orders = TableDefinition.of(
            "orders",
            "注文",
            new Orders(),
            List.of(
                    Column.<Order>text("number", "番号", Order::number)
                            .sortable()
                            .compact()
                            .leading(row -> "orders/" + row.number()),
                    Column.<Order>day("date", "日付", Order::date).sortable().filterable(),
                    Column.<Order>yen("amount", "金額", Order::amount).summable(),
                    Column.<Order>number("pieces", "数量", Order::pieces).hidden(),
                    Column.choice("kind", "状態", List.of(PAID), Order::kind)));

    @Test
    void itBeginsOrderedByItsFirstSortableColumnUnlessSaidOtherwise() {
        assertThat(orders.order()).isEqualTo(dev.chiteki.api.table.Order.ascending("number"));
        assertThat(orders.ordered(dev.chiteki.api.table.Order.descending("date"))
                        .order())
                .satisfies(order -> {
                    assertThat(order.column()).isEqualTo("date");
                    assertThat(order.descending()).isTrue();
                });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.ordered(dev.chiteki.api.table.Order.ascending("amount")))
                .withMessageContainingAll("'orders'", "'amount'");
    }

    @Test
    void whatItOffersBesideTheRowsIsKept() {
        List<Order> paid = new ArrayList<>();

        TableDefinition<Order> full = orders.searching("番号・支払先")
                .saying("注文はまだありません。")
                .opening(key -> new Span(key))
                .acting(new BulkAct<>("支払う", paid::addAll))
                .offering(new Span("新規"));
        full.acts().getFirst().act().accept(List.of(ORDER));

        assertThat(full.id()).isEqualTo("orders");
        assertThat(full.title()).isEqualTo("注文");
        assertThat(full.searched()).isEqualTo("番号・支払先");
        assertThat(full.empty()).isEqualTo("注文はまだありません。");
        assertThat(full.detail()).isNotNull();
        assertThat(full.acts()).extracting(BulkAct::label).containsExactly("支払う");
        assertThat(full.tools()).hasSize(1);
        assertThat(paid).containsExactly(ORDER);
    }

    @Test
    void itsSourceGivesPagesAndNoSumsUnlessItCan() {
        TableQuery second = new TableQuery(List.of(), orders.order(), 1, 50);

        assertThat(second.offset()).isEqualTo(1);
        assertThat(second.limit()).isEqualTo(50);
        assertThat(second.order()).isEqualTo(orders.order());
        assertThat(second.filters()).isEmpty();
        assertThat(orders.source().page(second)).isEmpty();
        assertThat(orders.source().count(List.of())).isEqualTo(1);
        assertThat(orders.source().key(ORDER)).isEqualTo("2002-1");
        assertThat(orders.source().sums(List.of())).isEqualTo(Map.of());
    }

    @Test
    void aColumnKnowsItsCellAndWhatItCan() {
        Column<Order> number = orders.column("number").orElseThrow();

        assertThat(number.header()).isEqualTo("番号");
        assertThat(number.type()).isEqualTo(ColumnType.TEXT);
        assertThat(number.cell().apply(ORDER)).isEqualTo(Cell.of("2002-1"));
        assertThat(number.is(Column.Ability.SORTED)).isTrue();
        assertThat(number.abilities()).contains(Column.Ability.SORTED);
        assertThat(number.link()).isNotNull();
        assertThat(orders.column("kind").orElseThrow().choices()).containsExactly(PAID);
        assertThat(orders.column("unknown")).isEmpty();
    }

    @Test
    void aChoiceHasAToneThatIsNotAColour() {
        assertThat(PAID.tone()).isEqualTo(Choice.Tone.GOOD);
        assertThat(Choice.of("open", "未払").label()).isEqualTo("未払");
        assertThat(Choice.of("open", "未払").tone()).isEqualTo(Choice.Tone.PLAIN);
    }

    @Test
    void filtersNarrowByTheTypeOfTheirColumn() {
        LocalDate day = LocalDate.of(2002, 7, 1);
        Filter.Containing words = new Filter.Containing("payee", "大学");
        Filter.Within amounts = new Filter.Within("amount", 1_000L, null);
        Filter.During days = new Filter.During("date", day, null);
        Filter.AnyOf kinds = new Filter.AnyOf("kind", Set.of("paid"));

        assertThat(List.of(words, amounts, days, kinds))
                .extracting(Filter::column)
                .containsExactly("payee", "amount", "date", "kind");
        assertThat(words.column() + words.text()).isEqualTo("payee大学");
        assertThat(amounts.column()).isEqualTo("amount");
        assertThat(amounts.from()).isEqualTo(1_000);
        assertThat(amounts.to()).isNull();
        assertThat(days.column()).isEqualTo("date");
        assertThat(days.from()).isEqualTo(day);
        assertThat(days.to()).isNull();
        assertThat(kinds.column()).isEqualTo("kind");
        assertThat(kinds.codes()).containsExactly("paid");
    }

    /** A table as a test puts it in the place of the platform's. */
    private static final class Shown extends DataTable<Order> {

        private static final long serialVersionUID = 1L;

        private String opened = "";

        @Override
        public void refresh() {
            opened = "";
        }

        @Override
        public void open(String key) {
            opened = key;
        }

        @Override
        public List<Filter> filters() {
            return List.of(new Filter.Containing("number", opened));
        }
    }

    @Test
    void aShownTableTellsByWhatItIsNarrowed() {
        Shown shown = new Shown();
        DataTable<Order> table = shown;

        table.open("2002-1");
        assertThat(table.filters()).containsExactly(new Filter.Containing("number", "2002-1"));

        table.refresh();
        assertThat(shown.opened).isEmpty();
    }
}
