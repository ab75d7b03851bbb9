package dev.chiteki.server.event;

import java.time.Duration;

/**
 * How often and after which pauses a delivery is tried.
 *
 * @param mostAttempts before a person is asked
 * @param firstPause after the first failure; each further one doubles it
 * @param longestPause up to this
 */
record DeliveryRules(int mostAttempts, Duration firstPause, Duration longestPause) {

    private static final int MOST_DOUBLINGS = 30;

    /** How long to wait after so many failed attempts. */
    Duration pauseAfter(int attempts) {
        int doublings = Math.clamp(attempts - 1, 0, MOST_DOUBLINGS);
        Duration pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
