package dev.chiteki.server.event;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Serves one region for a while, whose lease this node holds, and says when it is to be looked at again. */
@Component
class RegionRound {

    /** So many deliveries, then other regions have their turn. */
    private static final int MOST_IN_TURN = 50;

    private static final int MOST_AT_ONCE = 16;

    /** What waits for a plugin or region that is off is looked at so often, should a wake-up have been lost. */
    private static final Duration PARKED = Duration.ofMinutes(1);

    private static final Duration AGAIN = Duration.ofMillis(200);

    private final TenantTransactions transactions;
    private final DeliveryRows deliveries;
    private final HandlerRows handlers;
    private final Announcements announcements;
    private final Deliverer deliverer;
    private final Regions regions;

    /** What is known of regions and of what they have enabled. */
    @Component
    record Regions(Tenants tenants, ObjectProvider<Subscribers> subscribers) {}

    RegionRound(
            TenantTransactions transactions,
            DeliveryRows deliveries,
            HandlerRows handlers,
            Announcements announcements,
            Deliverer deliverer,
            Regions regions) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.handlers = handlers;
        this.announcements = announcements;
        this.deliverer = deliverer;
        this.regions = regions;
    }

    /**
     * Serves it.
     *
     * @param fencing that of the lease
     * @param goOn asked before each delivery
     */
    void serve(TenantId tenant, long fencing, BooleanSupplier goOn) throws InterruptedException {
        String mark = announcements.mark(tenant);
        if (regions.tenants().findActive(tenant).isEmpty()) {
            announcements.postpone(tenant, mark, PARKED);
            return;
        }
        Map<Long, Deliverer.Target> targets = targets(tenant);
        int left = MOST_IN_TURN;
        while (left > 0) {
            List<DeliveryRows.Row> due = due(tenant, targets);
            for (DeliveryRows.Row row : due) {
                Deliverer.Target target = targets.get(row.handler());
                if (!goOn.getAsBoolean()) {
                    return;
                }
                if (target != null) {
                    deliverer.deliver(target, row.id(), fencing);
                }
                left--;
            }
            left = due.isEmpty() ? 0 : left;
        }
        comeBack(tenant, mark, targets);
    }

    private Map<Long, Deliverer.Target> targets(TenantId tenant) {
        List<Subscriber> running = regions.subscribers().getObject().of(tenant);
        List<HandlerRows.Row> rows = in(tenant, () -> transactions.write(() -> handlers.note(running)));
        Map<Long, Deliverer.Target> targets = new HashMap<>();
        for (Subscriber subscriber : running) {
            rows.stream()
                    .filter(row -> row.plugin().equals(subscriber.plugin()))
                    .forEach(row -> targets.put(
                            row.id(),
                            new Deliverer.Target(
                                    tenant,
                                    subscriber,
                                    subscriber.find(row.handler()).orElse(null))));
        }
        return targets;
    }

    /** Of the handlers that can work now; a thread that does not end in time holds up its own handler only. */
    private List<DeliveryRows.Row> due(TenantId tenant, Map<Long, Deliverer.Target> targets) {
        targets.values()
                .removeIf(target -> target.subscriber().isStopped()
                        || (target.handler() != null
                                && target.subscriber().isHeldUp(target.handler().id())));
        return in(tenant, () -> transactions.read(() -> deliveries.due(targets.keySet(), MOST_AT_ONCE)));
    }

    private void comeBack(TenantId tenant, String mark, Map<Long, Deliverer.Target> targets) {
        DeliveryRows.Outlook outlook = in(
                tenant,
                () -> transactions.write(
                        () -> announcements.isGateFree() ? deliveries.outlook(targets.keySet()) : BUSY));
        Long next = outlook.nextMicroseconds();
        if (outlook.equals(BUSY)) {
            announcements.postpone(tenant, mark, AGAIN);
        } else if (next != null) {
            announcements.postpone(tenant, mark, Duration.ofNanos(Math.max(0, next) * 1_000));
        } else if (outlook.waiting() > 0) {
            announcements.postpone(tenant, mark, PARKED);
        } else {
            announcements.withdraw(tenant, mark);
        }
    }

    private static final DeliveryRows.Outlook BUSY = new DeliveryRows.Outlook(-1, null);

    private static <T> T in(TenantId tenant, java.util.function.Supplier<T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
    }
}
