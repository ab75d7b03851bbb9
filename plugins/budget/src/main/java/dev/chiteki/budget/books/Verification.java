package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import java.util.List;

/**
 * The books of a fiscal year added up anew from their postings.
 *
 * @param documents how many there are
 * @param findings what does not agree, in English, for those who repair it; empty for sound books
 */
public record Verification(FiscalYear year, long documents, List<String> findings) {

    /** Whether all sums agree. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
