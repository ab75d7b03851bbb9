package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.budget.books.Verification;
import java.util.List;

/**
 * The books added up anew.
 *
 * @param sound whether all sums agree
 * @param findings what does not agree, in English
 */
public record VerificationAnswer(FiscalYear fiscalYear, boolean sound, long documents, List<String> findings) {

    static VerificationAnswer of(Verification verification) {
        return new VerificationAnswer(
                verification.year(), verification.isSound(), verification.documents(), verification.findings());
    }
}
