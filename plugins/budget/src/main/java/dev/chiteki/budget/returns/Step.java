package dev.chiteki.budget.returns;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which the same base bears interest.
 *
 * @param from the first day that counts
 * @param to the last day that counts
 * @param receivedOn the day on which the base counts as received, or null where that no longer matters
 */
public record Step(
        Ground ground,
        Yen base,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate receivedOn) {

    /** How many days count, both ends included. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether the day of receipt is among them; empty where that no longer matters. */
    public Optional<Boolean> receiptDayCounted() {
        return Optional.ofNullable(receivedOn).map(from::equals);
    }

    /** What it bears. */
    public Exact interest() {
        return Exact.of(base, days());
    }
}
