package dev.chiteki.server.schedule;

import dev.chiteki.api.region.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the control database for a job that is due in a region; JSON of the platform's own types alone.
 *
 * @param mark schedule and zone by which the time was reckoned; empty for a run that a person has asked for
 * @param due the first time that is not dealt with, by the business clock
 * @param ahead business time less real time when it was reckoned
 * @param run the run that a person has asked for, or null
 * @param parked since when, in real time, it waits for a node on which its plugin runs, or null
 */
record JobTicket(
        String tenant,
        String plugin,
        String job,
        String mark,
        Instant due,
        Duration ahead,
        @Nullable String run,
        @Nullable Instant parked) {

    /** Clocks of nodes differ by less. */
    private static final Duration SAME = Duration.ofSeconds(2);

    TenantId region() {
        return new TenantId(tenant);
    }

    JobKey key() {
        return new JobKey(plugin, job);
    }

    /** Under which there is at most one. */
    String instance() {
        return run == null ? tenant + "/" + plugin + "/" + job : run;
    }

    /** When that is in real time. */
    Instant realDue() {
        return due.minus(ahead);
    }

    JobTicket dueAt(Instant next) {
        return new JobTicket(tenant, plugin, job, mark, next, ahead, run, null);
    }

    /** As one that was taken where its plugin does not run. */
    JobTicket parkedAt(Instant now) {
        return new JobTicket(tenant, plugin, job, mark, due, ahead, run, now);
    }

    /** As one that can be served. */
    JobTicket taken() {
        return dueAt(due);
    }

    /** Whether it was reckoned by the clock as it stands. */
    boolean isOf(Duration nowAhead) {
        return ahead.minus(nowAhead).abs().compareTo(SAME) < 0;
    }
}
