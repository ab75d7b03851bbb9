package dev.chiteki.budget.ledger;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a document, written {@code 2002-000123}: from 1 and without gaps within a fiscal year.
 *
 * @param sequence 1 to 9,999,999
 */
public record DocumentNumber(FiscalYear year, int sequence) {

    private static final int LIMIT = 10_000_000;
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{6,7})");

    /** @throws IllegalArgumentException outside the range */
    public DocumentNumber {
        if (sequence < 1 || sequence >= LIMIT) {
            throw new IllegalArgumentException("Document number " + sequence + " is not between 1 and 9999999.");
        }
    }

    /** Reads {@code 2002-000123}. @throws ChitekiException {@code budget.number-malformed}, INVALID */
    public static DocumentNumber parse(String field, String text) {
        Matcher match = FORM.matcher(text.strip());
        if (!match.matches() || Integer.parseInt(match.group(2)) == 0 || Integer.parseInt(match.group(1)) < 1873) {
            throw ChitekiException.invalid(Reason.at(field, "budget.number-malformed", text));
        }
        return new DocumentNumber(new FiscalYear(Integer.parseInt(match.group(1))), Integer.parseInt(match.group(2)));
    }

    /** From the key under which it is stored. */
    public static DocumentNumber ofKey(long key) {
        return new DocumentNumber(new FiscalYear((int) (key / LIMIT)), (int) (key % LIMIT));
    }

    /** The key under which it is stored; keys order as numbers do. */
    public long key() {
        return (long) year.year() * LIMIT + sequence;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%06d", year.year(), sequence);
    }
}
