package dev.chiteki.budget.rest;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why and when a document is undone.
 *
 * @param reason must not be missing
 * @param date where it is missing, today
 */
public record ReversalInput(
        @Nullable @Size(max = 400) String reason, @Nullable LocalDate date) {}
