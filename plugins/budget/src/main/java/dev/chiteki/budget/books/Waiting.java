package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.DocumentKind;
import java.time.LocalDate;

/**
 * Documents whose next step waits for somebody.
 *
 * @param kind of the documents that wait
 * @param count how many
 * @param amount what of them is open
 * @param oldest the date of the one that waits longest
 */
public record Waiting(DocumentKind kind, long count, Yen amount, LocalDate oldest) {}
