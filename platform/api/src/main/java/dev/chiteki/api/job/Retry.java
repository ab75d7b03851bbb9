package dev.chiteki.api.job;

import java.time.Duration;

/**
 * How often, and after which pauses, a failed run is tried again. The pause doubles with each failure, up to
 * {@link #LONGEST_PAUSE}. While a run waits for its next attempt the job does nothing else in the region.
 *
 * @param times after the first attempt; 0 to {@link #MOST}
 * @param pause before the first repetition, from a second to {@link #LONGEST_PAUSE}
 */
public record Retry(int times, Duration pause) {

    /** The most repetitions. */
    public static final int MOST = 10;

    /** No pause is longer. */
    public static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** @throws IllegalArgumentException if one is out of its bounds, with the value */
    public Retry {
        if (times < 0 || times > MOST) {
            throw new IllegalArgumentException(
                    "A run cannot be tried again " + times + " times: give 0 to " + MOST + ".");
        }
        if (pause.compareTo(Duration.ofSeconds(1)) < 0 || pause.compareTo(LONGEST_PAUSE) > 0) {
            throw new IllegalArgumentException(
                    "A run cannot be tried again after " + pause + ": give PT1S to " + LONGEST_PAUSE + ".");
        }
    }

    /** A failed run has failed. */
    public static Retry never() {
        return new Retry(0, Duration.ofMinutes(1));
    }

    /** So often, the first time after that pause. */
    public static Retry times(int times, Duration pause) {
        return new Retry(times, pause);
    }

    /**
     * The pause after that many failures.
     *
     * @param failures at least 1
     */
    public Duration pauseAfter(int failures) {
        Duration doubled = pause.multipliedBy(1L << Math.min(failures - 1, 12));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
