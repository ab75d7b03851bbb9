package dev.chiteki.funds;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;

/**
 * What is to be spent of a commitment: all of it or a part, as often as there is something left. Line and payee are those of
 * the commitment.
 *
 * @param commitment the number of the commitment
 * @param amount whole yen, more than nothing and at most what is open of the commitment
 * @param date on which what was ordered was received; within the fiscal year, not before the commitment
 * @param purpose what for, at most 400 characters; blank where it is that of the commitment
 * @param key names the request within the region, at most 120 characters: begin it with the caller's plugin id
 */
public record SpendingPart(String commitment, Yen amount, LocalDate date, String purpose, String key)
        implements FundsRequest {

    /** @throws IllegalArgumentException if the key is blank or too long */
    public SpendingPart {
        RequestKeys.check(key);
    }
}
