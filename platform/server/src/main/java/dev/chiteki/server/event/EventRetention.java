package dev.chiteki.server.event;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Forgets events whose time is over and that nobody waits for: in a region where something is published, once an hour on
 * each node, so many at once that nobody waits for it. One that is undelivered, dead letters included, is never forgotten.
 *
 * <p>How far an aggregate has come stays for good, a short row for each, even if nothing else is left of it: handlers are
 * promised places "from 1 on without gaps" ({@link dev.chiteki.api.event.Envelope#sequence}), and one that remembers the
 * last place it has handled would take whatever follows a new beginning for something old.
 */
@Component
class EventRetention {

    private static final int MOST_AT_ONCE = 500;
    private static final long PAUSE_SECONDS = 3_600;

    private final TenantTransactions transactions;
    private final EventSettings settings;
    private final Map<TenantId, Instant> cleaned = new ConcurrentHashMap<>();

    EventRetention(TenantTransactions transactions, EventSettings.Given given) {
        this.transactions = transactions;
        this.settings = given.settings();
    }

    void forgetOnceAnHour() {
        Instant now = Instant.now();
        TenantId tenant = TenantScope.current();
        Instant before = cleaned.get(tenant);
        if (before == null || before.plusSeconds(PAUSE_SECONDS).isBefore(now)) {
            cleaned.put(tenant, now);
            forget(now);
        }
    }

    /** Forgets the oldest of those that are over at that moment of real time; answers how many. */
    int forget(Instant now) {
        return transactions.write(() -> {
            List<Long> over = transactions
                    .jdbc()
                    .sql("select e.id from core_event e where e.published_at < :before and not exists"
                            + " (select 1 from core_event_delivery d where d.event = e.id"
                            + " and (d.state in ('WAITING', 'DEAD') or d.ended_at >= :before))"
                            + " order by e.published_at limit :most")
                    .param("before", LocalDateTime.ofInstant(now.minus(settings.kept()), ZoneOffset.UTC))
                    .param("most", MOST_AT_ONCE)
                    .query(Long.class)
                    .list();
            if (!over.isEmpty()) {
                delete("delete from core_event_delivery where event in (:ids)", over);
                delete("delete from core_event where id in (:ids)", over);
            }
            return over.size();
        });
    }

    private void delete(String statement, List<Long> ids) {
        transactions.jdbc().sql(statement).param("ids", ids).update();
    }
}
