package dev.chiteki.api.indicator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a period, and what it should be.
 *
 * @param actual in the indicator's unit; null where there is none (yet), which is not the same as zero
 * @param target in the indicator's unit; null where nobody has set one
 */
public record IndicatorPoint(
        IndicatorPeriod period,
        @Nullable Long actual,
        @Nullable Long target) {

    /** What was reached, if the period has a value. */
    public Optional<Long> reached() {
        return Optional.ofNullable(actual);
    }

    /** What was wanted, if somebody has set it. */
    public Optional<Long> wanted() {
        return Optional.ofNullable(target);
    }

    /** How much more was reached than was wanted, below zero for less; empty unless both are there. */
    public Optional<Long> difference() {
        return actual == null || target == null ? Optional.empty() : Optional.of(Math.subtractExact(actual, target));
    }
}
