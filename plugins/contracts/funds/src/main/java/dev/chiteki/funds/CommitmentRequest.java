package dev.chiteki.funds;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money to be bound to a payee by a contract or an order (支出負担行為).
 *
 * @param line the line whose money it is; with a reservation, the reservation's
 * @param amount whole yen, more than nothing; with a reservation, at most what is open of it
 * @param date of the contract or order; within the line's fiscal year, not before the reservation
 * @param payee to whom it is bound, at most 200 characters
 * @param purpose what for, such as the contract by its number, at most 400 characters
 * @param reservation the number of the reservation out of which it is bound; null for money of the line that is free
 * @param key names the request within the region, at most 120 characters: begin it with the caller's plugin id
 */
public record CommitmentRequest(
        FundsLine line,
        Yen amount,
        LocalDate date,
        String payee,
        String purpose,
        @Nullable String reservation,
        String key)
        implements FundsRequest {

    /** @throws IllegalArgumentException if the key is blank or too long */
    public CommitmentRequest {
        RequestKeys.check(key);
    }
}
