package dev.chiteki.server.schedule;

import dev.chiteki.api.job.JobRun;
import dev.chiteki.server.registry.EnabledPlugin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** An attempt at a run that this node makes: what its work sees of it, and whether it is to stop. */
final class Attempt implements JobRun {

    private final RunClaim claim;
    private final EnabledPlugin place;
    private volatile Step step = new Step(0, 0);
    private volatile @Nullable Stop stop;
    private volatile @Nullable Thread thread;

    Attempt(RunClaim claim, EnabledPlugin place) {
        this.claim = claim;
        this.place = place;
    }

    /** How far it is. */
    record Step(long done, long total) {}

    /** Why it is to stop. */
    enum Stop {
        /** Its time is over. */
        LATE,
        /** Its version or this node goes; somebody else may do it. */
        GOING,
        /** Region, plugin or job are switched off. */
        OFF
    }

    RunClaim claim() {
        return claim;
    }

    EnabledPlugin place() {
        return place;
    }

    Step step() {
        return step;
    }

    Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    void runsOn(Thread own) {
        thread = own;
    }

    /** Begins it, unless somebody has stopped it in time. */
    void begin() {
        Thread own = thread;
        if (own != null) {
            own.start();
            if (stop != null) {
                own.interrupt();
            }
        }
    }

    /** Stops it wherever it is; the first reason counts. */
    void stop(Stop why) {
        if (stop == null) {
            stop = why;
        }
        Thread own = thread;
        if (own != null) {
            own.interrupt();
        }
    }

    @Override
    public Instant scheduled() {
        return claim.scheduled();
    }

    @Override
    public LocalDate day() {
        return LocalDate.ofInstant(claim.scheduled(), place.zone());
    }

    @Override
    public int attempt() {
        return claim.attempt();
    }

    @Override
    public Optional<String> askedBy() {
        return Optional.ofNullable(claim.askedBy());
    }

    @Override
    public String key() {
        return claim.id();
    }

    @Override
    public void tell(long done, long total) {
        if (stop != null) {
            throw new CancellationException("The run " + claim.id() + " of " + claim.job() + " is to stop.");
        }
        step = new Step(done, total);
    }
}
