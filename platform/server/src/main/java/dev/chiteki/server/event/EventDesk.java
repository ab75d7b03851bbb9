package dev.chiteki.server.event;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.database.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What waits in the bound tenant, and what a person decides about what is dead. Who may, its callers ask. */
@Component
public final class EventDesk {

    /** The longest reason for putting aside, in characters. */
    public static final int LONGEST_REASON = 500;

    private static final String LETTERS =
            "select d.id as delivery, d.state, d.attempts, d.not_before, d.ended_at, d.reason,"
                    + " d.reason_en, d.aside_by, d.aside_reason, h.plugin, h.handler as handler_name, "
                    + EventRows.COLUMNS
                    + ", (select count(*) from core_event_delivery l where l.handler = d.handler and l.state = 'WAITING'"
                    + " and l.aggregate_kind = d.aggregate_kind and l.aggregate_id = d.aggregate_id"
                    + " and l.sequence > d.sequence) as behind from core_event_delivery d"
                    + " join core_event e on e.id = d.event join core_event_handler h on h.id = d.handler where ";

    private final TenantTransactions transactions;
    private final DeliveryRows deliveries;
    private final Outbox outbox;

    EventDesk(TenantTransactions transactions, DeliveryRows deliveries, Outbox outbox) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    /** How many wait, those behind a dead one included, and how many are dead. */
    public record Figures(long waiting, long dead) {}

    /** How many wait and are dead. */
    public Figures figures() {
        return transactions.read(() -> new Figures(count("WAITING"), count("DEAD")));
    }

    /** Those in that state, the oldest first; of the ones put aside the newest first. */
    public List<Letter> letters(DeliveryState state, int most) {
        String order = state.isOpen() ? "d.id" : "d.id desc";
        return transactions.read(() -> transactions
                .jdbc()
                .sql(LETTERS + "d.state = :state order by " + order + " limit :most")
                .param("state", state.name())
                .param("most", most)
                .query((row, number) -> letter(row))
                .list());
    }

    /**
     * One of them.
     *
     * @throws ChitekiException {@code event-delivery-unknown}, NOT_FOUND
     */
    public Letter letter(long id) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql(LETTERS + "d.id = :id")
                .param("id", id)
                .query((row, number) -> letter(row))
                .optional()
                .orElseThrow(() -> unknown(id)));
    }

    /**
     * Has a dead one tried anew, from the first attempt on.
     *
     * @param note told of it within the transaction
     * @throws ChitekiException {@code event-delivery-unknown}, NOT_FOUND; {@code event-not-dead}, CONFLICT
     */
    public void retry(long id, Consumer<Letter> note) {
        transactions.write(() -> {
            DeliveryRows.Row row = dead(id);
            note.accept(letter(id));
            replace(row, row.delivery().retried(deliveries.now()));
            return id;
        });
    }

    /** Has all that are dead tried anew; answers how many. */
    public int retryAll(Consumer<Letter> note) {
        return transactions.write(() -> {
            List<Long> dead = transactions
                    .jdbc()
                    .sql("select id from core_event_delivery where state = 'DEAD' order by id")
                    .query(Long.class)
                    .list();
            dead.forEach(id -> retry(id, note));
            return dead.size();
        });
    }

    /**
     * Decides that a dead one shall not be handled; later events of the aggregate go on.
     *
     * @param reason for those who read it later
     * @throws ChitekiException {@code event-reason-missing} or {@code event-reason-long}, INVALID, at {@code reason};
     *     else as {@link #retry}
     */
    public void putAside(long id, String account, String reason, Consumer<Letter> note) {
        String words = reason.strip();
        if (words.isEmpty()) {
            throw ChitekiException.invalid(Reason.at("reason", "event-reason-missing"));
        }
        if (words.length() > LONGEST_REASON) {
            throw ChitekiException.invalid(Reason.at("reason", "event-reason-long", words.length(), LONGEST_REASON));
        }
        transactions.write(() -> {
            DeliveryRows.Row row = dead(id);
            note.accept(letter(id));
            replace(row, row.delivery().putAside());
            deliveries.noteAside(row, account, words);
            return id;
        });
    }

    private DeliveryRows.Row dead(long id) {
        DeliveryRows.Row row = deliveries.find(id).orElseThrow(() -> unknown(id));
        if (row.delivery().state() != DeliveryState.DEAD) {
            throw decided();
        }
        return row;
    }

    /** What stands behind it may be delivered now. */
    private void replace(DeliveryRows.Row row, Delivery after) {
        if (!deliveries.replace(row, after)) {
            throw decided();
        }
        outbox.announceAtEnd();
    }

    private long count(String state) {
        return transactions
                .jdbc()
                .sql("select count(*) from core_event_delivery where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private static ChitekiException unknown(long id) {
        return ChitekiException.notFound(Reason.of("event-delivery-unknown", id));
    }

    private static ChitekiException decided() {
        return ChitekiException.conflict(Reason.of("event-not-dead"));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        String japanese = row.getString("reason");
        String english = row.getString("reason_en");
        LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
        LocalDateTime due = row.getObject("not_before", LocalDateTime.class);
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        return new Letter(
                row.getLong("delivery"),
                state,
                row.getString("plugin"),
                row.getString("handler_name"),
                EventRows.event(row),
                row.getInt("attempts"),
                (state == DeliveryState.WAITING || ended == null ? due : ended).toInstant(ZoneOffset.UTC),
                japanese == null || english == null ? null : new Bilingual(japanese, english),
                row.getString("aside_by"),
                row.getString("aside_reason"),
                row.getLong("behind"));
    }
}
