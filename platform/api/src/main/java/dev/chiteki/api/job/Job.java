package dev.chiteki.api.job;

import java.time.Duration;

/**
 * What a plugin does by itself at set times, in each active region that has it enabled, once for the whole installation
 * however many nodes it has.
 *
 * <p>Two kinds of work. By default the platform runs it within one {@link dev.chiteki.api.data.Database#write} together with
 * the record that this time is done ({@link JobKind#ATOMIC}): its effect on the region's data is there exactly once for each
 * time, and a failure, a timeout or a dying node leaves nothing of it. As in any {@code write} the work may be run again
 * after a conflict, so it has no effect but on the database. {@link #stepwise()} work manages its own transactions: what it
 * has committed stays when it fails or its node dies, and its next attempt begins from the start. It is idempotent by
 * {@link JobRun#key()} or {@link JobRun#scheduled()}.
 *
 * <p>In the plugin's texts stand the title under {@code titleKey}, and under {@code <titleKey>.explanation} one or two
 * sentences that tell an administrator what it does and for whom.
 *
 * @param id unique within the plugin: lower-case letters, digits and hyphens, beginning with a letter, at most 40
 *     characters; it stands in addresses and in the history, so it stays
 * @param titleKey the key of the title in the plugin's texts
 * @param limit after which a run is interrupted and has failed as timed out; from a second to a day
 * @param work what it does
 */
public record Job(
        String id,
        String titleKey,
        Schedule schedule,
        CatchUp catchUp,
        Duration limit,
        Retry retry,
        JobKind kind,
        JobWork work) {

    /** How long a run may take unless the job says otherwise. */
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(10);

    /** How often a failed run is tried again unless the job says otherwise: three times, after 1, 2 and 4 minutes. */
    public static final Retry USUAL_RETRY = Retry.times(3, Duration.ofMinutes(1));

    /** @throws IllegalArgumentException if the limit is out of its bounds */
    public Job {
        if (limit.compareTo(Duration.ofSeconds(1)) < 0 || limit.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The job " + id + " cannot have " + limit + " for a run: give PT1S to PT24H.");
        }
    }

    /** A job of one transaction that makes up for the latest missed time, with the usual limit and repetitions. */
    public static Job of(String id, String titleKey, Schedule schedule, JobWork work) {
        return new Job(id, titleKey, schedule, CatchUp.latest(), USUAL_LIMIT, USUAL_RETRY, JobKind.ATOMIC, work);
    }

    /** The same that deals so with missed times. */
    public Job catchingUp(CatchUp rule) {
        return new Job(id, titleKey, schedule, rule, limit, retry, kind, work);
    }

    /** The same whose runs may take so long. */
    public Job within(Duration longest) {
        return new Job(id, titleKey, schedule, catchUp, longest, retry, kind, work);
    }

    /** The same whose failed runs are tried again so. */
    public Job retrying(Retry rule) {
        return new Job(id, titleKey, schedule, catchUp, limit, rule, kind, work);
    }

    /** The same whose work manages its own transactions and is idempotent by the run's key. */
    public Job stepwise() {
        return new Job(id, titleKey, schedule, catchUp, limit, retry, JobKind.STEPWISE, work);
    }

    /** The key of the explanation in the plugin's texts. */
    public String explanationKey() {
        return titleKey + ".explanation";
    }
}
