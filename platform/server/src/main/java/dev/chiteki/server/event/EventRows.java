package dev.chiteki.server.event;

import dev.chiteki.api.event.Aggregate;
import dev.chiteki.server.database.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The outbox in the bound tenant's database, and the sequences of its aggregates. */
@Component
final class EventRows {

    static final String COLUMNS =
            "e.event_id, e.type, e.version, e.aggregate_kind, e.aggregate_id, e.sequence, e.payload,"
                    + " e.occurred_at, e.actor, e.publisher";

    private final TenantTransactions transactions;

    EventRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The next place in the aggregate. Its row stays locked until the commit: who commits first is first, and no place
     * remains empty.
     */
    long nextSequence(Aggregate aggregate) {
        transactions
                .jdbc()
                .sql("insert into core_event_stream (aggregate_kind, aggregate_id, last) values (:kind, :id, 1)"
                        + " on duplicate key update last = last + 1")
                .param("kind", aggregate.kind())
                .param("id", aggregate.id())
                .update();
        return transactions
                .jdbc()
                .sql("select last from core_event_stream where aggregate_kind = :kind and aggregate_id = :id")
                .param("kind", aggregate.kind())
                .param("id", aggregate.id())
                .query(Long.class)
                .single();
    }

    /** Writes it; the answer is its key. */
    long add(StoredEvent event) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        transactions
                .jdbc()
                .sql("insert into core_event (event_id, type, version, aggregate_kind, aggregate_id, sequence, payload,"
                        + " occurred_at, published_at, actor, publisher) values (:id, :type, :version, :kind, :aggregate,"
                        + " :sequence, :payload, :occurred, UTC_TIMESTAMP(6), :actor, :publisher)")
                .param("id", event.id().toString())
                .param("type", event.type())
                .param("version", event.version())
                .param("kind", event.aggregate().kind())
                .param("aggregate", event.aggregate().id())
                .param("sequence", event.sequence())
                .param("payload", event.payload())
                .param("occurred", LocalDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("publisher", event.publisher())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey(), "the database numbers events")
                .longValue();
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                UUID.fromString(row.getString("event_id")),
                row.getString("type"),
                row.getInt("version"),
                new Aggregate(row.getString("aggregate_kind"), row.getString("aggregate_id")),
                row.getLong("sequence"),
                row.getString("payload"),
                row.getObject("occurred_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("actor"),
                row.getString("publisher"));
    }
}
