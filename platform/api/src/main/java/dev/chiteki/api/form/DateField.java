package dev.chiteki.api.form;

import dev.chiteki.api.japan.EraDates;
import dev.chiteki.api.text.Texts;
import java.time.LocalDate;

/**
 * An input for a day. It takes what {@link EraDates#parse} takes, era dates and full-width digits included, shows the
 * day as {@code 2002-07-01}, and its reading with the era below it. Its value is null while it is empty or cannot be
 * read; then {@link #isInvalid()} tells the two apart.
 */
public final class DateField extends ParsedField<DateField, LocalDate> {

    private static final long serialVersionUID = 1L;

    /**
     * @param label as it stands above the input
     * @param texts words the reason, {@code error.date-malformed} or {@code error.date-nonexistent}, when the text
     *     cannot be read
     */
    public DateField(String label, Texts texts) {
        super(label, texts);
        getContent().addClassName("chiteki-date");
    }

    @Override
    LocalDate parse(String text) {
        return EraDates.parse(text);
    }

    @Override
    String text(LocalDate value, Texts texts) {
        return value.toString();
    }

    @Override
    String reading(LocalDate value, Texts texts) {
        return texts.format(value);
    }
}
