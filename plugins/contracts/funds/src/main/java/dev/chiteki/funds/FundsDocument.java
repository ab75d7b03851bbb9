package dev.chiteki.funds;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the books hold, as it stands.
 *
 * @param number under which the books hold it, such as {@code 2002-000123}
 * @param kind what it is
 * @param line whose money it concerns
 * @param amount whole yen, as it was booked
 * @param open whole yen, what may still be taken up of it; zero for a spending or a release
 * @param state what became of it
 * @param until the last day of a reservation; null for what is none
 * @param payee to whom the money goes; empty where nobody is named yet
 * @param purpose what for
 * @param key of the request that made it; null where a clerk has entered it
 * @param address of the page that shows it, beginning with a slash; null where there is none, or none for this person
 */
public record FundsDocument(
        String number,
        Kind kind,
        FundsLine line,
        Yen amount,
        Yen open,
        FundsState state,
        @Nullable LocalDate until,
        String payee,
        String purpose,
        @Nullable String key,
        @Nullable String address) {

    /** What the books hold. */
    public enum Kind {
        /** Money set aside. */
        RESERVATION,
        /** Money bound to a payee. */
        COMMITMENT,
        /** Money spent. */
        SPENDING,
        /** Money that went back to its line. */
        RELEASE
    }

    /** The address of the page that shows it, if there is one for this person. */
    public Optional<String> page() {
        return Optional.ofNullable(address);
    }
}
