package dev.chiteki.api.document;

import dev.chiteki.api.japan.FiscalYear;
import java.util.Locale;

/**
 * The number of a document that a region sends out: from 1 and without gaps within the region's fiscal year.
 *
 * @param sequence 1 to 999,999
 */
public record DocumentNumber(FiscalYear year, int sequence) {

    private static final int LAST = 999_999;

    /** @throws IllegalArgumentException outside the range */
    public DocumentNumber {
        if (sequence < 1 || sequence > LAST) {
            throw new IllegalArgumentException("Document number " + sequence + " is not between 1 and " + LAST + ".");
        }
    }

    /** {@code 平成14年度第12号}, or {@code No. 12 of FY2002}. */
    public String format(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? year.label(locale) + "第" + sequence + "号"
                : "No. " + sequence + " of " + year.label(locale);
    }

    /** {@code 2002-000012}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%06d", year.year(), sequence);
    }
}
