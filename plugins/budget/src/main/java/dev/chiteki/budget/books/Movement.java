package dev.chiteki.budget.books;

import dev.chiteki.api.japan.Yen;

/**
 * What a document changed on a figure.
 *
 * @param change added, or negative where it was taken away
 * @param balance of the figure after it
 */
public record Movement(Entry entry, Yen change, Yen balance) {}
