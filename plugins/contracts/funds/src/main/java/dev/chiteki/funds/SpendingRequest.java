package dev.chiteki.funds;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;

/**
 * What is to be spent, without anything that was bound before.
 *
 * @param line the line from which it is spent
 * @param amount whole yen, more than nothing
 * @param date on which what was bought was received; within the line's fiscal year
 * @param payee who gets the money, at most 200 characters
 * @param purpose what for, at most 400 characters
 * @param key names the request within the region, at most 120 characters: begin it with the caller's plugin id
 */
public record SpendingRequest(FundsLine line, Yen amount, LocalDate date, String payee, String purpose, String key)
        implements FundsRequest {

    /** @throws IllegalArgumentException if the key is blank or too long */
    public SpendingRequest {
        RequestKeys.check(key);
    }
}
