package dev.chiteki.server.schedule;

import dev.chiteki.api.job.CatchUp;
import dev.chiteki.api.job.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about those times of a schedule that have come: pure, of schedule, rule and moment alone.
 *
 * @param run the time that is to be served now, or null for none
 * @param skipped how many times are passed over, counted as far as {@value #MOST_COUNTED}
 * @param lastSkipped the latest of them, or null for none
 * @param next the first time after those that are dealt with, or null where the calendar ends; it may have come too
 */
record DueTimes(
        @Nullable Instant run,
        int skipped,
        @Nullable Instant lastSkipped,
        @Nullable Instant next) {

    private static final int MOST_COUNTED = 1000;

    /**
     * What is to be done.
     *
     * @param due the first time that is not dealt with
     * @param now by the same clock
     * @param punctual within which a time that is not made up for has to begin
     */
    static DueTimes of(Rule rule, Instant due, Instant now, Duration punctual) {
        List<Instant> wanted = rule.latest(due, now, Math.max(1, rule.catchUp().most()));
        if (wanted.isEmpty()) {
            return new DueTimes(null, 0, null, rule.next(due.minusNanos(1)));
        }
        Instant last = wanted.getLast();
        if (rule.catchUp().rule() == CatchUp.Rule.NONE && last.isBefore(now.minus(punctual))) {
            return new DueTimes(null, rule.count(due, last), last, rule.next(last));
        }
        Instant run = wanted.getFirst();
        Instant before = run.minusNanos(1);
        List<Instant> skipped = rule.latest(due, before, 1);
        return new DueTimes(
                run, rule.count(due, before), skipped.isEmpty() ? null : skipped.getFirst(), rule.next(run));
    }

    /** When a job runs in a region, and what it makes up for. */
    record Rule(Schedule schedule, CatchUp catchUp, ZoneId zone) {

        @Nullable
        Instant next(Instant after) {
            Optional<Instant> next = schedule.nextAfter(after, zone);
            return next.orElse(null);
        }

        List<Instant> latest(Instant from, Instant to, int most) {
            return from.isAfter(to) ? List.of() : schedule.latest(from, to, zone, most);
        }

        int count(Instant from, Instant to) {
            return latest(from, to, MOST_COUNTED).size();
        }

        /** What tells this plan from another one for the same job. */
        String mark() {
            return schedule.expression() + " " + zone;
        }
    }
}
