package dev.chiteki.api.japan;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A holiday of the law (国民の祝日に関する法律 第3条にいう休日).
 *
 * @param day on which it falls
 * @param kind what it is for
 * @param source by which rule, as the law stood on that day
 */
public record Holiday(LocalDate day, HolidayKind kind, LegalSource source) {

    /** Its name; Japanese for {@code ja}, else English. */
    public String name(Locale locale) {
        return kind.name(locale);
    }
}
