package dev.chiteki.server.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How failed sign-ins slow down the next one: some are forgiven, then each doubles the wait up to a longest.
 *
 * @param forgiven how many failures lock nothing
 * @param first the wait after the first failure that is not forgiven
 * @param longest the wait that is never exceeded
 * @param memory after which time without a failure all is forgotten
 */
record ThrottleRule(int forgiven, Duration first, Duration longest, Duration memory) {

    /** Of one account, wherever its password is guessed from. */
    static final ThrottleRule ACCOUNT =
            new ThrottleRule(4, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(1));

    /** Of one network address, which a whole office may share. */
    static final ThrottleRule ADDRESS =
            new ThrottleRule(29, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(1));

    /** Until when that many failures lock, the last of them having happened at the given instant. */
    Optional<Instant> lockedUntil(int failures, Instant lastFailure) {
        int doublings = failures - forgiven - 1;
        if (doublings < 0) {
            return Optional.empty();
        }
        // Beyond 20 doublings of a second any longest of days is reached; more would overflow.
        Duration wait = first.multipliedBy(1L << Math.min(doublings, 20));
        return Optional.of(lastFailure.plus(wait.compareTo(longest) > 0 ? longest : wait));
    }

    /** The wait that is left at the instant, in whole seconds, rounded up; none where nothing is locked. */
    static Optional<Duration> left(@Nullable Instant lockedUntil, Instant now) {
        if (lockedUntil == null || !lockedUntil.isAfter(now)) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, lockedUntil);
        return Optional.of(Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds()));
    }
}
