package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryDetail;
import dev.chiteki.budget.books.Heading;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of the journal.
 *
 * @param number counts from 1 without gaps within the fiscal year
 * @param open what no later document has taken up yet
 * @param payeeNumber the payee's corporate number, where it was said
 * @param inspector the account of who inspected the delivery, where it was said
 * @param until the last day of a reservation, where it was said
 * @param reverses the id of the document that it undoes
 * @param reversedBy the id of the document by which it was undone
 * @param postings its lines, which sum to zero; null in lists
 * @param followers the ids of the documents that follow or undo it; null in lists
 */
public record EntryAnswer(
        String id,
        FiscalYear fiscalYear,
        int number,
        DocumentKind kind,
        LocalDate date,
        @Nullable String category,
        Yen amount,
        Yen open,
        String payee,
        @Nullable CorporateNumber payeeNumber,
        String purpose,
        @Nullable String reason,
        @Nullable LocalDate until,
        @Nullable String predecessor,
        @Nullable String reverses,
        @Nullable String reversedBy,
        String recordedBy,
        Instant recordedAt,
        @Nullable String inspector,
        @Nullable String evidence,
        @Nullable EvidenceAnswer evidenceFile,
        @Nullable List<PostingAnswer> postings,
        @Nullable List<String> followers) {

    static EntryAnswer of(Entry entry) {
        return of(entry, null, null, null);
    }

    static EntryAnswer of(EntryDetail detail) {
        return of(
                detail.entry(),
                detail.evidence().map(EvidenceAnswer::of).orElse(null),
                detail.postings().stream().map(PostingAnswer::of).toList(),
                detail.followers().stream().map(DocumentNumber::toString).toList());
    }

    private static EntryAnswer of(
            Entry entry,
            @Nullable EvidenceAnswer file,
            @Nullable List<PostingAnswer> postings,
            @Nullable List<String> followers) {
        Heading heading = entry.heading();
        return new EntryAnswer(
                entry.number().toString(),
                entry.number().year(),
                entry.number().sequence(),
                heading.kind(),
                heading.date(),
                orNull(heading.category()),
                heading.amount(),
                entry.open(),
                heading.payee().name(),
                heading.payee().number(),
                heading.purpose(),
                orNull(heading.reason()),
                heading.until(),
                id(heading.predecessor()),
                id(heading.reverses()),
                id(entry.reversedBy()),
                entry.recordedBy(),
                entry.recordedAt().toInstant(ZoneOffset.UTC),
                heading.inspector(),
                heading.evidence(),
                file,
                postings,
                followers);
    }

    private static @Nullable String id(@Nullable DocumentNumber number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
