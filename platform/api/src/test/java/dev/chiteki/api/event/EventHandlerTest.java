package dev.chiteki.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventHandlerTest {

    @EventType("orders.delivered")
    private record Delivered(String number) {}

    private record Unmarked() {}

    private static final Aggregate ORDER = new Aggregate("orders.order", "2002-7");

    @Test
    void itDoesSomethingWithEachEventOfItsType() {
        List<String> done = new ArrayList<>();
        EventHandler<Delivered> handler = new EventHandler<>(
                "tell", Delivered.class, (event, envelope) -> done.add(event.number() + " " + envelope.id()));
        UUID id = UUID.fromString("6f1c1f0e-8f50-4a75-9d5c-0c62a1a5d3f0");

        handler.work()
                .on(
                        new Delivered("2002-7"),
                        new Envelope(id, ORDER, 1, Instant.EPOCH, "orders", "secretariat@kobe", 1));

        assertThat(done).containsExactly("2002-7 " + id);
        assertThat(handler.id()).isEqualTo("tell");
        assertThat(handler.type()).isEqualTo(Delivered.class);
    }

    @Test
    void onlyRecordsThatAreMarkedAsEventsAreHandled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventHandler<>("tell", Unmarked.class, (event, envelope) -> {}))
                .withMessageContainingAll("tell", "Unmarked", "@EventType");
    }

    @Test
    void anAggregateIsOfAKind() {
        assertThat(ORDER.kind()).isEqualTo("orders.order");
        assertThat(ORDER.id()).isEqualTo("2002-7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aggregate("Order", "7"))
                .withMessageContaining("'Order'");
    }
}
