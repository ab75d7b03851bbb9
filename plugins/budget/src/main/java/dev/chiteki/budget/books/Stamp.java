package dev.chiteki.budget.books;

import dev.chiteki.budget.ledger.DocumentNumber;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who records a document and when.
 *
 * @param recordedAt by the business clock, in UTC
 * @param act the first document of the act to which it belongs, or null for the first one itself
 * @param requestKey the request that made it, if it named itself
 */
record Stamp(
        String recordedBy,
        LocalDateTime recordedAt,
        @Nullable DocumentNumber act,
        @Nullable String requestKey) {

    Stamp in(@Nullable DocumentNumber firstOfAct) {
        return new Stamp(recordedBy, recordedAt, firstOfAct, requestKey);
    }

    Stamp by(@Nullable String key) {
        return new Stamp(recordedBy, recordedAt, act, key);
    }
}
