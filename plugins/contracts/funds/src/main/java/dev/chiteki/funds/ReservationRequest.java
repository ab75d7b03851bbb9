package dev.chiteki.funds;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money to be set aside, so that nobody else binds or spends it; it is owed to nobody yet.
 *
 * @param line the line of which it is set aside
 * @param amount whole yen, more than nothing
 * @param date of the reservation; within the line's fiscal year
 * @param until the last day on which it may be committed, not before today and not after the fiscal year; null where it
 *     holds until it is released or the year ends
 * @param purpose what for, at most 400 characters
 * @param key names the request within the region, at most 120 characters: begin it with the caller's plugin id
 */
public record ReservationRequest(
        FundsLine line,
        Yen amount,
        LocalDate date,
        @Nullable LocalDate until,
        String purpose,
        String key) implements FundsRequest {

    /** @throws IllegalArgumentException if the key is blank or too long */
    public ReservationRequest {
        RequestKeys.check(key);
    }
}
