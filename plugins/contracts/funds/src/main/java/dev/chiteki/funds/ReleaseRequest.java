package dev.chiteki.funds;

import java.time.LocalDate;

/**
 * A reservation or commitment of which nothing more will be needed: all that is open of it goes back to its line. What was
 * taken up stays as it is.
 *
 * @param number of the reservation or commitment
 * @param date of the release; not before what it releases, and as long as the books of that year may be corrected
 * @param purpose why, at most 400 characters; blank where that says nothing more
 * @param key names the request within the region, at most 120 characters: begin it with the caller's plugin id
 */
public record ReleaseRequest(String number, LocalDate date, String purpose, String key) implements FundsRequest {

    /** @throws IllegalArgumentException if the key is blank or too long */
    public ReleaseRequest {
        RequestKeys.check(key);
    }
}
