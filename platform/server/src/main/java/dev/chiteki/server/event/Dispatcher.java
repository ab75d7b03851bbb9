package dev.chiteki.server.event;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.HeldLease;
import dev.chiteki.server.database.Leases;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finds the regions that have something to deliver and serves some of them at once, the one that has waited longest first.
 * A region is served by one node at a time, under a lease; should two do it after all, the claims of the deliveries see to
 * it that nothing is done twice.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int BEATS_PER_LEASE = 3;
    private static final int FAREWELL_SECONDS = 10;

    private final Announcements announcements;
    private final RegionRound round;
    private final Leases leases;
    private final EventSettings settings;
    private final Semaphore wake = new Semaphore(0);
    private final Set<TenantId> serving = ConcurrentHashMap.newKeySet();
    private final Map<HeldLease, Boolean> held = new ConcurrentHashMap<>();
    private volatile @Nullable Running running;

    /** The threads, from a start to a stop. */
    private record Running(Thread scout, ExecutorService workers, ScheduledExecutorService heart) {}

    Dispatcher(Announcements announcements, RegionRound round, Leases leases, EventSettings.Given given) {
        this.announcements = announcements;
        this.round = round;
        this.leases = leases;
        this.settings = given.settings();
    }

    /** Something may be due: look at once. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        Thread scout = Thread.ofPlatform().daemon().name("events-scout").unstarted(this::scout);
        ExecutorService workers = Executors.newFixedThreadPool(
                settings.atOnce(),
                Thread.ofPlatform().daemon().name("events-", 0).factory());
        ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("events-beat").factory());
        running = new Running(scout, workers, heart);
        long beat = settings.lease().dividedBy(BEATS_PER_LEASE).toMillis();
        heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
        scout.start();
    }

    @Override
    public void stop() {
        Running ending = running;
        running = null;
        if (ending == null) {
            return;
        }
        try {
            ending.scout().interrupt();
            ending.scout().join(Duration.ofSeconds(FAREWELL_SECONDS));
            ending.workers().shutdown();
            if (!ending.workers().awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                ending.workers().shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            ending.heart().shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** After the plugins have started, and before they stop. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void scout() {
        boolean failed = hurryAll();
        while (running != null) {
            try {
                wake.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                look();
                failed = false;
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException unreachable) {
                if (!failed) {
                    LOG.warn("The announcements of events cannot be read; it is tried again.", unreachable);
                }
                failed = true;
            }
        }
    }

    /** What was parked while this node was away may have its plugin now. */
    private boolean hurryAll() {
        try {
            announcements.hurryAll();
            return false;
        } catch (RuntimeException unreachable) {
            LOG.warn("The announcements of events cannot be read; it is tried again.", unreachable);
            return true;
        }
    }

    private void look() {
        Running now = running;
        int free = settings.atOnce() - serving.size();
        if (now == null || free <= 0) {
            return;
        }
        for (TenantId tenant : announcements.due(free)) {
            if (serving.add(tenant)) {
                now.workers().execute(() -> serve(tenant));
            }
        }
    }

    private void serve(TenantId tenant) {
        boolean served = false;
        try {
            Optional<HeldLease> lease = leases.take(Announcements.lease(tenant), settings.lease());
            if (lease.isPresent()) {
                serve(tenant, lease.get());
                served = true;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            LOG.error("Events of {} cannot be delivered at present; it is tried again.", tenant, failure);
            postpone(tenant);
        } finally {
            serving.remove(tenant);
        }
        if (served) {
            wake();
        }
    }

    private void serve(TenantId tenant, HeldLease lease) throws InterruptedException {
        held.put(lease, true);
        try (lease) {
            round.serve(tenant, lease.fencing(), () -> running != null && held.getOrDefault(lease, false));
        } finally {
            held.remove(lease);
        }
    }

    private void postpone(TenantId tenant) {
        try {
            announcements.postpone(tenant, announcements.mark(tenant), AFTER_FAILURE);
        } catch (RuntimeException unreachable) {
            LOG.debug("The announcement of {} could not be postponed.", tenant, unreachable);
        }
    }

    private void beat() {
        for (HeldLease lease : held.keySet()) {
            try {
                if (!lease.extend()) {
                    held.computeIfPresent(lease, (key, alive) -> false);
                }
            } catch (RuntimeException unreachable) {
                LOG.warn("The lease of a region that is being served cannot be kept alive.", unreachable);
            }
        }
    }
}
