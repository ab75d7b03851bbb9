package dev.chiteki.server.rest;

import dev.chiteki.server.database.Rounds;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Forgets answers to calls so old that nobody repeats them any more. A call that leaves a row looks after the old ones of
 * its own database, in a transaction after its own.
 */
@Component
final class IdempotencyRetention {

    /** Rows forgotten at once, so that locks are few and short. */
    static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyRetention.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final Duration kept;
    private final InstantSource clock;
    private final Rounds rounds;
    private final Jobs jobs;

    @Autowired
    IdempotencyRetention(@Value("${chiteki.rest.idempotency-retention:30d}") Duration kept, Jobs jobs) {
        this(kept, InstantSource.system(), jobs);
    }

    IdempotencyRetention(Duration kept, InstantSource clock) {
        this(kept, clock, new Jobs());
    }

    private IdempotencyRetention(Duration kept, InstantSource clock, Jobs jobs) {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("chiteki.rest.idempotency-retention is " + kept
                    + ", but a client that was cut off may repeat its call for a day. Set it to 1d or more.");
        }
        this.kept = kept;
        this.clock = clock;
        this.rounds = new Rounds(PAUSE, clock);
        this.jobs = jobs;
    }

    /** Looks after the rows of the surroundings, if a round is due; its failure is none of the call's. */
    void lookAfter(Surroundings surroundings) {
        if (rounds.isDue(place(surroundings))) {
            lookAfterNow(surroundings);
        }
    }

    private static String place(Surroundings surroundings) {
        return TenantScope.bound().map(Object::toString).orElse("") + "/" + surroundings.idempotencyTable();
    }

    /** The same, whether a round is due or not. */
    void lookAfterNow(Surroundings surroundings) {
        String place = place(surroundings);
        Jobs.Running run = jobs.begin(
                Job.KEPT_ANSWERS, TenantScope.bound().map(Object::toString).orElse(Jobs.EVERYWHERE));
        try {
            Instant before = clock.instant().minus(kept);
            int forgotten = surroundings.write(() -> new IdempotencyRows(surroundings).forget(before, MOST));
            run.done(forgotten);
            if (forgotten == MOST) {
                rounds.repeat(place);
            }
        } catch (RuntimeException failure) {
            run.failed(failure.toString());
            LOG.warn("Old answers of {} could not be forgotten; a later call tries again.", place, failure);
        }
    }
}
