package dev.chiteki.testkit;

import static dev.chiteki.testkit.PluginUnderTest.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.event.EventType;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.event.DeliveryState;
import dev.chiteki.server.event.EventDesk;
import dev.chiteki.server.event.Letter;
import dev.chiteki.server.json.StrictJson;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** An event comes back as it was written; a handler hears of something that somebody publishes, and can handle it. */
record EventContract(PluginUnderTest plugin) {

    private static final Duration HANDLED_WITHIN = Duration.ofSeconds(30);
    private static final int MOST = 100;

    private record Published(String type, int version, String payload) {}

    void check() {
        RunningPlugin running = plugin.running(FIRST);
        running.handlers().forEach(handler -> {
            plugin.requireWords(List.of("handler." + handler.id()));
            requirePublisher(handler, running);
        });
        JsonMapper json = StrictJson.mapper();
        running.events().forEach(type -> Samples.of(type).ifPresent(sample -> requireReturn(sample, json)));

        plugin.write(FIRST, "marker-of-events");

        published().forEach(event -> requireReturn(event, running, json));
        requireHandled();
    }

    private static void requirePublisher(EventHandler<?> handler, RunningPlugin running) {
        boolean own = handler.type().getClassLoader() == running.loader();
        assertThat(!own || running.events().contains(handler.type()))
                .as("the handler %s hears of %s, which anybody publishes", handler.id(), name(handler.type()))
                .isTrue();
    }

    private static void requireReturn(Record sample, JsonMapper json) {
        String written = json.writeValueAsString(sample);
        assertThat(json.readValue(written, sample.getClass()))
                .as("the event %s, written as %s", name(sample.getClass()), written)
                .isEqualTo(sample);
    }

    private static void requireReturn(Published event, RunningPlugin running, JsonMapper json) {
        Class<? extends Record> type = running.events().stream()
                .filter(one -> name(one).equals(event.type() + " " + event.version()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The event " + event + " is none of Plugin.events()."));
        Object read = json.readValue(event.payload(), type);
        assertThat(json.readTree(json.writeValueAsString(read)))
                .as("the published event " + name(type))
                .isEqualTo(json.readTree(event.payload()));
    }

    private void requireHandled() {
        Patience.within(HANDLED_WITHIN)
                .until(() -> letters(DeliveryState.WAITING).isEmpty()
                        || !failed(DeliveryState.WAITING).isEmpty());
        assertThat(failed(DeliveryState.WAITING))
                .as("handlers that have failed")
                .isEmpty();
        assertThat(failed(DeliveryState.DEAD))
                .as("handlers that have failed for good")
                .isEmpty();
        assertThat(letters(DeliveryState.WAITING))
                .as("what no handler has heard of within " + HANDLED_WITHIN)
                .isEmpty();
    }

    /** As {@code take-note: <why it failed>}. */
    private List<String> failed(DeliveryState state) {
        return letters(state).stream()
                .filter(letter -> letter.reason() != null)
                .map(letter -> letter.handler() + ": " + letter.reason())
                .toList();
    }

    private List<Letter> letters(DeliveryState state) {
        EventDesk desk = plugin.platform().part(EventDesk.class);
        return TenantScope.<List<Letter>, RuntimeException>call(FIRST, () -> desk.letters(state, MOST)).stream()
                .filter(letter -> letter.plugin().equals(plugin.id()))
                .toList();
    }

    private List<Published> published() {
        TenantTransactions transactions = plugin.platform().part(TenantTransactions.class);
        return TenantScope.<List<Published>, RuntimeException>call(
                FIRST,
                () -> transactions.read(() -> transactions
                        .jdbc()
                        .sql("select type, version, payload from core_event where publisher = :plugin")
                        .param("plugin", plugin.id())
                        .query((row, number) -> new Published(row.getString(1), row.getInt(2), row.getString(3)))
                        .list()));
    }

    private static String name(Class<?> event) {
        EventType type = Objects.requireNonNull(event.getAnnotation(EventType.class), event.getName());
        return type.value() + " " + type.version();
    }
}
