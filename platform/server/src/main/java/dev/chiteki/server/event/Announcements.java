package dev.chiteki.server.event;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Which regions have something to deliver, in the control database, so that nobody has to ask all regions.
 *
 * <p>Two databases have no common transaction, so an announcement is made before the commit of what it announces: a false
 * one costs a look, a lost one would lose events. Nor may it be taken back by a node that looked between the announcement
 * and the commit. So whoever announces holds, from before the announcement until the commit, a shared lock on a row of the
 * region's database (the gate), and writes a new mark. Whoever looks reads the mark first, then takes the gate alone, which
 * it gets only when all whose announcements it has read have ended, then looks, and takes back nothing but that mark.
 * No clock takes part in that, and a node that dies has neither lock.
 */
@Component
class Announcements {

    private static final String DUE = "select a.tenant from event_announcement a left join lease l"
            + " on l.name = concat('events ', a.tenant) where a.due_at <= UTC_TIMESTAMP(6)"
            + " and (l.name is null or l.owner = '' or l.expires_at < UTC_TIMESTAMP(6)) order by a.due_at limit :most";

    private final ControlDatabase control;
    private final TenantTransactions transactions;

    Announcements(ControlDatabase control, TenantTransactions transactions) {
        this.control = control;
        this.transactions = transactions;
    }

    /** The lease under which a node serves the region. */
    static String lease(TenantId tenant) {
        return "events " + tenant;
    }

    /** Within the transaction that makes something to deliver, shortly before its commit. */
    void announce() {
        transactions
                .jdbc()
                .sql("select id from core_event_gate where id = 1 lock in share mode")
                .query(Integer.class)
                .single();
        control.apart()
                .sql("insert into event_announcement (tenant, mark, due_at) values (:tenant, :mark, UTC_TIMESTAMP(6))"
                        + " on duplicate key update mark = :mark, due_at = UTC_TIMESTAMP(6)")
                .param("tenant", TenantScope.current().value())
                .param("mark", UUID.randomUUID().toString())
                .update();
    }

    /** Regions that are due and that no living node serves, the one that has waited longest first. */
    List<TenantId> due(int most) {
        return control.apart().sql(DUE).param("most", most).query(String.class).list().stream()
                .map(TenantId::new)
                .toList();
    }

    /** How many regions have something to deliver. */
    int count() {
        return control.apart()
                .sql("select count(*) from event_announcement")
                .query(Integer.class)
                .single();
    }

    /** The present mark; empty if there is none. */
    String mark(TenantId tenant) {
        return control.apart()
                .sql("select mark from event_announcement where tenant = :tenant")
                .param("tenant", tenant.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * Whether all who announced the bound tenant until now have ended their transactions; from now until the end of the
     * running one nobody can commit something new. Does not wait for them.
     */
    boolean isGateFree() {
        try {
            return transactions
                    .jdbc()
                    .sql("select id from core_event_gate where id = 1 for update nowait")
                    .query(Integer.class)
                    .optional()
                    .isPresent();
        } catch (DataAccessException taken) {
            transactions.setRollbackOnly();
            return false;
        }
    }

    /** Takes the announcement back, unless there is a later one. */
    void withdraw(TenantId tenant, String mark) {
        control.apart()
                .sql("delete from event_announcement where tenant = :tenant and mark = :mark")
                .param("tenant", tenant.value())
                .param("mark", mark)
                .update();
    }

    /** The region is to be looked at after the pause, unless there is a later announcement. */
    void postpone(TenantId tenant, String mark, Duration pause) {
        control.apart()
                .sql("update event_announcement set due_at = UTC_TIMESTAMP(6) + interval :micros microsecond"
                        + " where tenant = :tenant and mark = :mark")
                .param("micros", Math.max(0, pause.toNanos() / 1_000))
                .param("tenant", tenant.value())
                .param("mark", mark)
                .update();
    }

    /** What waits in the region may be deliverable by now. */
    void hurry(TenantId tenant) {
        control.apart()
                .sql("update event_announcement set due_at = UTC_TIMESTAMP(6) where tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
    }

    /** What waits in any region may be deliverable by now. */
    void hurryAll() {
        control.apart()
                .sql("update event_announcement set due_at = UTC_TIMESTAMP(6) where due_at > UTC_TIMESTAMP(6)")
                .update();
    }

    /** The region is gone. */
    void forget(TenantId tenant) {
        control.apart()
                .sql("delete from event_announcement where tenant = :tenant")
                .param("tenant", tenant.value())
                .update();
    }
}
