package dev.chiteki.budget.ui;

import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.Heading;
import dev.chiteki.budget.books.Payee;
import dev.chiteki.budget.ledger.DocumentKind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one entry has in common with the next of its sort: all but its day, the document before it, and its evidence.
 *
 * @param category the code of the cost category; empty where none is chosen
 * @param amount null where it differs each time
 */
record EntryValues(
        DocumentKind kind,
        String category,
        Payee payee,
        String purpose,
        @Nullable Yen amount) {

    /** The kinds of documents that people enter. */
    static final List<DocumentKind> KINDS = List.of(
            DocumentKind.COMMITMENT,
            DocumentKind.DELIVERY_AND_INSPECTION,
            DocumentKind.EXPENDITURE,
            DocumentKind.PAYMENT);

    /** Those of a document, to be entered once more. */
    static EntryValues of(Entry entry) {
        Heading heading = entry.heading();
        return new EntryValues(
                heading.kind(), heading.category(), heading.payee(), heading.purpose(), heading.amount());
    }

    /** The kind of that name, if people enter it. */
    static Optional<DocumentKind> kind(String name) {
        return KINDS.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** As a text from which a later version reads it. */
    String encoded(String name) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", name);
        parts.put("kind", kind.name());
        parts.put("category", category);
        parts.put("payee", payee.name());
        parts.put("payeeNumber", Objects.toString(payee.number(), ""));
        parts.put("purpose", purpose);
        parts.put("amount", amount == null ? "" : amount.toString());
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The parts of such a text; a part that it has not is missing. */
    static Map<String, String> parts(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8),
                        (first, second) -> first));
    }

    /** Those of such a text, unless it names a kind that nobody enters any more. */
    static Optional<EntryValues> decoded(String encoded) {
        Map<String, String> parts = parts(encoded);
        String amount = parts.getOrDefault("amount", "");
        return kind(parts.getOrDefault("kind", ""))
                .map(kind -> new EntryValues(
                        kind,
                        parts.getOrDefault("category", ""),
                        Payee.of(parts.get("payee"), number(parts.getOrDefault("payeeNumber", ""))),
                        parts.getOrDefault("purpose", ""),
                        amount.isEmpty() ? null : Yen.parse(amount)));
    }

    private static @Nullable CorporateNumber number(String text) {
        return text.isEmpty() ? null : CorporateNumber.parse(text);
    }
}
