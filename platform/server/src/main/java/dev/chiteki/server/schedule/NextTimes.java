package dev.chiteki.server.schedule;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.time.InstallationClock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the jobs of a tenant are due next: as their tickets say, and by the schedule until there is one. */
@Component
final class NextTimes {

    private final TicketRows tickets;
    private final JobPauses pauses;
    private final InstallationClock clock;

    NextTimes(TicketRows tickets, JobPauses pauses, InstallationClock clock) {
        this.tickets = tickets;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Those of the bound tenant. */
    Plan of(TenantId tenant) {
        return new Plan(pauses.all(), tickets.due(tenant), clock.now());
    }

    /**
     * What is known at a moment.
     *
     * @param paused the jobs that are switched off
     * @param due when those are due that have a ticket
     */
    record Plan(Set<JobKey> paused, Map<JobKey, Instant> due, Instant now) {

        boolean isPaused(JobKey key) {
            return paused.contains(key);
        }

        /** Null while it is switched off, and where its calendar ends. */
        @Nullable
        Instant next(JobKey key, DueTimes.Rule rule) {
            if (isPaused(key)) {
                return null;
            }
            Instant held = due.get(key);
            return held == null ? rule.next(now) : held;
        }
    }
}
