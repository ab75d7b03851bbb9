package dev.chiteki.server.schedule;

import dev.chiteki.api.region.TenantId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The attempts that this node makes at the moment. */
@Component
class RunningAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(RunningAttempts.class);
    private static final long FAREWELL_NANOS = 3_000_000_000L;

    private final Set<Attempt> running = ConcurrentHashMap.newKeySet();
    private final JobOptions options;

    RunningAttempts(JobOptions options) {
        this.options = options;
    }

    JobOptions options() {
        return options;
    }

    int count() {
        return running.size();
    }

    void add(Attempt attempt) {
        running.add(attempt);
    }

    /** It is over, and so is all that waits for it. */
    void remove(Attempt attempt) {
        synchronized (running) {
            running.remove(attempt);
            running.notifyAll();
        }
    }

    /** Whether the region has its share of this node, so that the others do not wait for it. */
    boolean isCrowded(TenantId tenant) {
        return running.stream()
                        .filter(attempt -> attempt.place().tenant().equals(tenant))
                        .count()
                >= options.threadsOfRegion();
    }

    /** Stops all that fit, and waits a little until they have. */
    void stop(Attempt.Stop why, Predicate<Attempt> which) {
        List<Attempt> stopping = running.stream().filter(which).toList();
        stopping.forEach(attempt -> attempt.stop(why));
        try {
            await(stopping);
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(List<Attempt> stopping) throws InterruptedException {
        long end = System.nanoTime() + FAREWELL_NANOS;
        synchronized (running) {
            while (stopping.stream().anyMatch(running::contains)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    LOG.warn("These runs do not stop though they were interrupted: {}", names(stopping));
                    return;
                }
                running.wait(left);
            }
        }
    }

    private List<String> names(List<Attempt> stopping) {
        return stopping.stream()
                .filter(running::contains)
                .map(attempt -> attempt.claim().job() + " in " + attempt.place().tenant())
                .toList();
    }
}
