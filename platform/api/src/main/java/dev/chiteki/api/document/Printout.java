package dev.chiteki.api.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be printed.
 *
 * @param template the template's name, without folder and ending
 * @param language Japanese or English
 * @param title the document's title, in that language
 * @param date the day that it bears
 * @param number under which it goes out; null for a paper without one
 * @param values what the template names: records, lists, texts, numbers, yen, days, fiscal years, charts
 */
public record Printout(
        String template,
        Locale language,
        String title,
        LocalDate date,
        @Nullable DocumentNumber number,
        Record values) {

    /** A paper without a number. */
    public static Printout of(String template, Locale language, String title, LocalDate date, Record values) {
        return new Printout(template, language, title, date, null, values);
    }

    /** The same under that number. */
    public Printout under(DocumentNumber given) {
        return new Printout(template, language, title, date, given, values);
    }

    /** The number, if it goes out under one. */
    public Optional<DocumentNumber> numbered() {
        return Optional.ofNullable(number);
    }
}
