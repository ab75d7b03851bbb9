package dev.chiteki.server.event;

import dev.chiteki.server.database.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The deliveries in the bound tenant's database. Moments by which something is decided are told by that database's clock. */
@Component
final class DeliveryRows {

    /** Open ones are first of their line if no earlier one of the same handler and aggregate is open. */
    static final String FIRST = " and not exists (select 1 from core_event_delivery b where b.handler = d.handler"
            + " and b.aggregate_kind = d.aggregate_kind and b.aggregate_id = d.aggregate_id"
            + " and b.sequence < d.sequence and b.state in ('WAITING', 'DEAD'))";

    private final TenantTransactions transactions;

    DeliveryRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** A delivery with its key, and its handler's. */
    record Row(long id, long handler, Delivery delivery) {}

    /**
     * When something is to be done next.
     *
     * @param waiting how many wait in all, first of their line or not
     * @param nextMicroseconds until the first of a handler that can work now, not positive if that is due; null if there
     *     is none
     */
    record Outlook(long waiting, @Nullable Long nextMicroseconds) {}

    void add(long event, long handler, StoredEvent about) {
        statement("insert into core_event_delivery (event, handler, aggregate_kind, aggregate_id, sequence, state,"
                        + " attempts, not_before) values (:event, :handler, :kind, :aggregate, :sequence, 'WAITING', 0,"
                        + " UTC_TIMESTAMP(6))")
                .param("event", event)
                .param("handler", handler)
                .param("kind", about.aggregate().kind())
                .param("aggregate", about.aggregate().id())
                .param("sequence", about.sequence())
                .update();
    }

    /** Those that are due and first of their line, the oldest first. */
    List<Row> due(Collection<Long> handlers, int most) {
        return handlers.isEmpty()
                ? List.of()
                : statement("select d.* from core_event_delivery d where d.state = 'WAITING'"
                                + " and d.not_before <= UTC_TIMESTAMP(6) and d.handler in (:handlers)" + FIRST
                                + " order by d.id limit :most")
                        .param("handlers", handlers)
                        .param("most", most)
                        .query((row, number) -> row(row))
                        .list();
    }

    Outlook outlook(Collection<Long> handlers) {
        long waiting = statement("select count(*) from core_event_delivery d where d.state = 'WAITING'" + FIRST)
                .query(Long.class)
                .single();
        Long next = handlers.isEmpty()
                ? null
                : statement("select timestampdiff(microsecond, UTC_TIMESTAMP(6), min(d.not_before)) as next"
                                + " from core_event_delivery d where d.state = 'WAITING' and d.handler in (:handlers)"
                                + FIRST)
                        .param("handlers", handlers)
                        .query((row, number) -> Optional.ofNullable(row.getObject("next", Long.class)))
                        .single()
                        .orElse(null);
        return new Outlook(waiting, next);
    }

    /** What stands first in the delivery's line, and the database's clock. */
    Optional<Row> find(long id) {
        return statement("select d.* from core_event_delivery d where d.id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** The open ones of the delivery's line. */
    List<Row> line(Row of) {
        return statement("select d.* from core_event_delivery d join core_event_delivery o on o.handler = d.handler"
                        + " and o.aggregate_kind = d.aggregate_kind and o.aggregate_id = d.aggregate_id"
                        + " where o.id = :id and d.sequence <= o.sequence and d.state in ('WAITING', 'DEAD')")
                .param("id", of.id())
                .query((row, number) -> row(row))
                .list();
    }

    StoredEvent event(long delivery) {
        return statement("select " + EventRows.COLUMNS
                        + " from core_event e join core_event_delivery d on d.event = e.id" + " where d.id = :id")
                .param("id", delivery)
                .query((row, number) -> EventRows.event(row))
                .single();
    }

    /** Stores what became of it, if it still stands as it was read; whether it did. */
    boolean replace(Row read, Delivery after) {
        Delivery before = read.delivery();
        return statement(
                                "update core_event_delivery set state = :after, attempts = :attemptsAfter, claim = :claimAfter,"
                                        + " not_before = :notBefore,"
                                        + " ended_at = case when :claimAfter is null then UTC_TIMESTAMP(6) else ended_at end"
                                        + " where id = :id and state = :before and attempts = :attempts and claim <=> :claim")
                        .param("after", after.state().name())
                        .param("attemptsAfter", after.attempts())
                        .param("claimAfter", after.claim())
                        .param("notBefore", LocalDateTime.ofInstant(after.notBefore(), ZoneOffset.UTC))
                        .param("id", read.id())
                        .param("before", before.state().name())
                        .param("attempts", before.attempts())
                        .param("claim", before.claim())
                        .update()
                == 1;
    }

    void explain(Row row, String japanese, String english) {
        statement("update core_event_delivery set reason = :japanese, reason_en = :english where id = :id")
                .param("japanese", japanese)
                .param("english", english)
                .param("id", row.id())
                .update();
    }

    void noteAside(Row row, String account, String reason) {
        statement("update core_event_delivery set aside_by = :account, aside_reason = :reason where id = :id")
                .param("account", account)
                .param("reason", reason)
                .param("id", row.id())
                .update();
    }

    Instant now() {
        return statement("select UTC_TIMESTAMP(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private StatementSpec statement(String sql) {
        return transactions.jdbc().sql(sql);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("handler"),
                new Delivery(
                        row.getLong("sequence"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("claim"),
                        row.getObject("not_before", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    }
}
