package dev.chiteki.api.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param amount how many things it has dealt with; 0 where there was nothing to do
 * @param textKey of a sentence in the plugin's texts that says what was done, or null for none
 * @param arguments the values that the sentence names
 */
public record JobResult(long amount, @Nullable String textKey, List<Object> arguments) {

    /** @throws IllegalArgumentException if the amount is below zero */
    public JobResult {
        if (amount < 0) {
            throw new IllegalArgumentException(
                    "A run cannot have dealt with " + amount + " things: give 0 where there was nothing to do.");
        }
        arguments = List.copyOf(arguments);
    }

    /** So many, and the sentence of that key. */
    public static JobResult of(long amount, String textKey, Object... arguments) {
        return new JobResult(amount, textKey, List.of(arguments));
    }

    /** There was nothing to do. */
    public static JobResult nothing() {
        return new JobResult(0, null, List.of());
    }
}
