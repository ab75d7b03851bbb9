package dev.chiteki.server.work;

import dev.chiteki.api.work.LongWork;
import dev.chiteki.api.work.WorkId;
import dev.chiteki.server.security.Behalf;
import dev.chiteki.server.tenant.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Does the work that was begun on this node, some at a time and the rest in their order. Each piece has a thread of its own
 * that ends with it, so that nothing a plugin leaves on a thread outlives its work.
 */
@Component
class WorkBench implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorkBench.class);
    private static final int AT_ONCE = 4;
    private static final long BEAT_MILLISECONDS = 1_000;
    private static final long FAREWELL_MILLISECONDS = 3_000;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<WorkId, RunningWork> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("work-beat").factory());

    private final WorkRows rows;
    private final WorkEndings endings;
    private final WorkEnds ends;
    private final ApplicationEventPublisher events;

    WorkBench(WorkRows rows, WorkEndings endings, ApplicationEventPublisher events) {
        this.rows = rows;
        this.endings = endings;
        this.ends = new WorkEnds(rows, events);
        this.events = events;
        heart.scheduleWithFixedDelay(this::beat, BEAT_MILLISECONDS, BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Does it on a thread of its own; returns at once. */
    void begin(RunningWork work, LongWork what, Behalf behalf) {
        running.put(work.id(), work);
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("work-" + work.owner().plugin())
                .inheritInheritableThreadLocals(false)
                .unstarted(() -> behalf.call(() -> {
                    run(work, what, behalf);
                    return work;
                }));
        thread.setContextClassLoader(work.owner().loader());
        work.runsOn(thread);
        thread.start();
        tell(work);
    }

    /** Stops it at its next step, if this node does it. */
    void cancel(WorkId id) {
        RunningWork work = running.get(id);
        if (work != null) {
            work.cancel();
        }
    }

    /** Ends all work that fits, and waits a little for each. */
    void stop(Predicate<RunningWork> which) {
        List<RunningWork> stopping = running.values().stream().filter(which).toList();
        stopping.forEach(RunningWork::interrupt);
        try {
            for (RunningWork work : stopping) {
                work.await(FAREWELL_MILLISECONDS);
                if (running.containsKey(work.id())) {
                    LOG.warn(
                            "Work {} of {} {} does not stop though it was interrupted.",
                            work.id(),
                            work.owner().plugin(),
                            work.owner().version());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        stop(any -> true);
        heart.shutdownNow();
        ends.close();
    }

    private void run(RunningWork work, LongWork what, Behalf behalf) {
        try {
            Ending ending = whenItsTurn(work, what);
            // The end is written even if it came by an interruption, which would close the connection.
            boolean interrupted = Thread.interrupted();
            ends.record(EndedWork.of(work, ending, behalf));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        } finally {
            running.remove(work.id());
            tell(work);
        }
    }

    private Ending whenItsTurn(RunningWork work, LongWork what) {
        try {
            places.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return endings.stopped(work);
        }
        try {
            return work.stop() == null ? endings.of(work, what) : endings.stopped(work);
        } finally {
            places.release();
        }
    }

    private void beat() {
        running.values().forEach(work -> {
            try {
                boolean toStop = TenantScope.call(work.tenant(), () -> rows.beat(work));
                if (toStop) {
                    work.cancel();
                }
                tell(work);
            } catch (RuntimeException failed) {
                LOG.warn("The progress of work {} could not be recorded.", work.id(), failed);
            }
        });
        ends.recordLeft();
    }

    private void tell(RunningWork work) {
        events.publishEvent(new WorksChanged(work.tenant(), work.account()));
    }
}
