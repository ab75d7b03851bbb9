package dev.chiteki.server.event;

import dev.chiteki.api.event.EventHandler;
import dev.chiteki.server.database.TenantTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The handlers for which events of the bound tenant are kept: all that its enabled plugins have ever had. A handler begins
 * when it is noted here, and keeps its place while its plugin is off.
 */
@Component
final class HandlerRows {

    private final TenantTransactions transactions;

    HandlerRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** A handler of a region. */
    record Row(long id, String plugin, String handler, String type) {

        boolean is(Subscriber subscriber, EventHandler<?> other) {
            return plugin.equals(subscriber.plugin()) && handler.equals(other.id());
        }
    }

    List<Row> all() {
        return transactions
                .jdbc()
                .sql("select id, plugin, handler, type from core_event_handler")
                .query((row, number) -> new Row(
                        row.getLong("id"), row.getString("plugin"), row.getString("handler"), row.getString("type")))
                .list();
    }

    /**
     * Notes the handlers that are new, or ask for another type than in an earlier version; forgets that events are kept for
     * those that the present version of a running plugin no longer has. Answers all.
     */
    List<Row> note(List<Subscriber> running) {
        List<Row> known = all();
        boolean changed = false;
        for (Subscriber subscriber : running) {
            for (EventHandler<?> handler : subscriber.handlers()) {
                Optional<Row> row = known.stream()
                        .filter(one -> one.is(subscriber, handler))
                        .findFirst();
                if (!row.map(Row::type).equals(Optional.of(subscriber.type(handler)))) {
                    note(subscriber, handler);
                    changed = true;
                }
            }
        }
        return changed ? all() : known;
    }

    /** The handlers that get events of the type: not those that a running plugin no longer has. */
    static List<Row> of(String type, List<Row> rows, List<Subscriber> running) {
        Map<String, Subscriber> byPlugin =
                running.stream().collect(Collectors.toMap(Subscriber::plugin, Function.identity(), (a, b) -> a));
        List<Row> wanted = new ArrayList<>();
        for (Row row : rows) {
            Subscriber subscriber = byPlugin.get(row.plugin());
            if (row.type().equals(type)
                    && (subscriber == null || subscriber.find(row.handler()).isPresent())) {
                wanted.add(row);
            }
        }
        return wanted;
    }

    private void note(Subscriber subscriber, EventHandler<?> handler) {
        transactions
                .jdbc()
                .sql("insert into core_event_handler (plugin, handler, type, since)"
                        + " values (:plugin, :handler, :type, UTC_TIMESTAMP(6)) on duplicate key update type = :type")
                .param("plugin", subscriber.plugin())
                .param("handler", handler.id())
                .param("type", subscriber.type(handler))
                .update();
    }
}
