package dev.chiteki.server.schedule;

import dev.chiteki.api.job.Job;
import dev.chiteki.api.job.JobKind;
import dev.chiteki.api.job.JobResult;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.WorkLanguage;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes attempts: each on a thread of its own that ends with it, so that nothing a plugin leaves on a thread outlives it,
 * while the caller waits, tells how far it is and sees to the limit of time.
 */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final long TELLING_MILLISECONDS = 2_000;
    private static final long FAREWELL_MILLISECONDS = 3_000;

    private final TenantTransactions transactions;
    private final RunRows rows;
    private final AttemptEnds ends;

    Attempts(TenantTransactions transactions, RunRows rows, AttemptEnds ends) {
        this.transactions = transactions;
        this.rows = rows;
        this.ends = ends;
    }

    /** The run was taken over by another attempt: what this one has done is undone. */
    private static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakenOver(RunClaim claim) {
            super("Run " + claim.id() + " of " + claim.job() + " is no longer attempt " + claim.attempt() + "'s.");
        }
    }

    /** What the work threw, on its way through a transaction. */
    private static final class WorkFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WorkFailed(Throwable cause) {
            super(cause);
        }
    }

    /** Makes the attempt in the bound tenant and answers how it ended. */
    RunEnd make(Attempt attempt, Job job, RunningPlugin plugin) {
        FutureTask<RunEnd> task = new FutureTask<>(() -> TenantScope.call(
                attempt.place().tenant(),
                () -> WorkLanguage.call(attempt.place().language(), () -> work(attempt, job, plugin))));
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("job-" + attempt.claim().job())
                .inheritInheritableThreadLocals(false)
                .unstarted(task);
        thread.setContextClassLoader(plugin.loader());
        attempt.runsOn(thread);
        return attempt.stop()
                .map(why -> record(attempt.claim(), ends.stopped(why)))
                .orElseGet(() -> await(attempt, job, plugin, task));
    }

    private RunEnd await(Attempt attempt, Job job, RunningPlugin plugin, FutureTask<RunEnd> task) {
        attempt.begin();
        try {
            return watch(attempt, job, task);
        } catch (ExecutionException failed) {
            return record(attempt.claim(), wordsOf(attempt, job, plugin, failed));
        } catch (TimeoutException deaf) {
            LOG.warn(
                    "The job {} in {} does not stop though it was interrupted; whatever it still does is undone or, if"
                            + " it works stepwise, stays.",
                    attempt.claim().job(),
                    attempt.place().tenant());
            return record(attempt.claim(), ended(attempt, ends.deaf(job)));
        }
    }

    /** Waits until it is over, and a little longer for one that is to stop. */
    private RunEnd watch(Attempt attempt, Job job, FutureTask<RunEnd> task)
            throws ExecutionException, TimeoutException {
        long end = System.nanoTime() + job.limit().toNanos();
        Attempt.Step told = attempt.step();
        while (true) {
            long left = (end - System.nanoTime()) / 1_000_000;
            try {
                return task.get(Math.clamp(left, 1, TELLING_MILLISECONDS), TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                told = tell(attempt, told);
            } catch (InterruptedException going) {
                attempt.stop(Attempt.Stop.GOING);
            }
            if (left <= 0) {
                attempt.stop(Attempt.Stop.LATE);
            }
            if (attempt.stop().isPresent()) {
                return farewell(task);
            }
        }
    }

    private static RunEnd farewell(FutureTask<RunEnd> task) throws ExecutionException, TimeoutException {
        long end = System.nanoTime() + FAREWELL_MILLISECONDS * 1_000_000;
        while (true) {
            try {
                return task.get(Math.max(1, (end - System.nanoTime()) / 1_000_000), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                LOG.debug("The end of a run is awaited although this thread is to stop.");
            }
        }
    }

    private Attempt.Step tell(Attempt attempt, Attempt.Step told) {
        Attempt.Step now = attempt.step();
        if (!now.equals(told)) {
            try {
                rows.tell(attempt.claim(), now.done(), now.total());
            } catch (RuntimeException untold) {
                LOG.warn(
                        "The progress of {} could not be recorded.",
                        attempt.claim().job(),
                        untold);
            }
        }
        return now;
    }

    private RunEnd work(Attempt attempt, Job job, RunningPlugin plugin) {
        if (job.kind() == JobKind.STEPWISE) {
            RunEnd done = ends.done(run(attempt, job), plugin.texts());
            return transactions.write(() -> end(attempt, done));
        }
        return transactions.write(() -> end(attempt, ends.done(run(attempt, job), plugin.texts())));
    }

    private static JobResult run(Attempt attempt, Job job) {
        try {
            JobResult result = job.work().run(attempt);
            attempt.tell(attempt.step().done(), attempt.step().total());
            return result;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Exception failure) {
            throw new WorkFailed(failure);
        }
    }

    private RunEnd end(Attempt attempt, RunEnd done) {
        if (!rows.end(attempt.claim(), done)) {
            throw new TakenOver(attempt.claim());
        }
        return done;
    }

    private RunEnd wordsOf(Attempt attempt, Job job, RunningPlugin plugin, ExecutionException failed) {
        Throwable thrown = cause(failed);
        Throwable failure = thrown instanceof WorkFailed wrapped ? cause(wrapped) : thrown;
        if (attempt.stop().isPresent()) {
            return ended(attempt, ends.late(attempt, job));
        }
        return failure instanceof TakenOver
                ? RunEnd.of(RunState.WAITING)
                : ends.failed(attempt, job, plugin.texts(), failure);
    }

    private static Throwable cause(Exception wrapping) {
        return Objects.requireNonNullElse(wrapping.getCause(), wrapping);
    }

    private RunEnd ended(Attempt attempt, RunEnd late) {
        Attempt.Stop why = attempt.stop().orElse(Attempt.Stop.GOING);
        return why == Attempt.Stop.LATE ? late : ends.stopped(why);
    }

    /** Records the end, unless it was recorded before or is somebody else's by now. */
    RunEnd record(RunClaim claim, RunEnd end) {
        transactions.write(() -> rows.end(claim, end));
        return end;
    }
}
