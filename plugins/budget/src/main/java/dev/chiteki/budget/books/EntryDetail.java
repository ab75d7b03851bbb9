package dev.chiteki.budget.books;

import dev.chiteki.api.files.StoredFile;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.Posting;
import java.util.List;
import java.util.Optional;

/**
 * A document with its lines.
 *
 * @param followers the documents that follow it or undo it
 */
public record EntryDetail(
        Entry entry, List<Posting> postings, List<DocumentNumber> followers, Optional<StoredFile> evidence) {}
