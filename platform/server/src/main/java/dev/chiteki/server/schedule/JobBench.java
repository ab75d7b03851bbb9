package dev.chiteki.server.schedule;

import dev.chiteki.server.plugin.Plugins;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where this node makes attempts, as long as neither it nor their plugin version goes. */
@Component
class JobBench {

    private final Attempts attempts;
    private final RunningAttempts running;
    private final AttemptEnds ends;
    private final JobTroubles troubles;
    private final JobMeters meters;
    private final Plugins plugins;

    JobBench(
            Attempts attempts,
            RunningAttempts running,
            AttemptEnds ends,
            JobTroubles troubles,
            JobMeters meters,
            Plugins plugins) {
        this.attempts = attempts;
        this.running = running;
        this.ends = ends;
        this.troubles = troubles;
        this.meters = meters;
        this.plugins = plugins;
    }

    /** Within which a time that is not made up for has to begin. */
    Duration punctual() {
        return running.options().punctual();
    }

    /** Makes one attempt in the bound tenant. */
    RunEnd make(RunClaim claim, Offer offer) {
        Attempt attempt = new Attempt(claim, offer.place());
        running.add(attempt);
        try {
            // Whoever stops the version looks for attempts after it has left those that run: one of us sees the other.
            if (plugins.running(offer.place().plugin(), offer.place().version()).isEmpty()) {
                attempt.stop(Attempt.Stop.GOING);
            }
            RunEnd end = attempts.make(attempt, offer.job(), offer.plugin());
            note(claim.job(), end);
            return end;
        } finally {
            running.remove(attempt);
        }
    }

    /** Ends a run under which too many nodes have died. */
    RunEnd giveUp(RunClaim claim) {
        RunEnd end = ends.deadly(claim);
        attempts.record(claim, end);
        note(claim.job(), end);
        return end;
    }

    private void note(JobKey job, RunEnd end) {
        meters.ended(job, end);
        troubles.note(job, end);
    }
}
