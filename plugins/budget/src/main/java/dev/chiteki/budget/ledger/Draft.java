package dev.chiteki.budget.ledger;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to be booked.
 *
 * @param category the code of the cost category; empty for a grant decision
 * @param predecessor the document that it follows, if it names one
 */
public record Draft(
        DocumentKind kind,
        LocalDate date,
        String category,
        Yen amount,
        @Nullable OpenDocument predecessor) {}
