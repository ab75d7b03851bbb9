package dev.chiteki.api.form;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.text.Texts;

/**
 * An input for a fiscal year. It takes what {@link FiscalYear#parse} takes, era years and full-width digits included, shows
 * the western year, and below it the year's label with its first and last day.
 */
public final class FiscalYearField extends ParsedField<FiscalYearField, FiscalYear> {

    private static final long serialVersionUID = 1L;

    /**
     * @param label as it stands above the input
     * @param texts words the reason, {@code error.fiscal-year-malformed}, {@code error.fiscal-year-nonexistent} or
     *     {@code error.fiscal-year-range}, when the text cannot be read
     */
    @SuppressWarnings("this-escape")
    public FiscalYearField(String label, Texts texts) {
        super(label, texts);
        getContent().addClassName("chiteki-fiscal-year");
    }

    @Override
    FiscalYear parse(String text) {
        return FiscalYear.parse(text);
    }

    @Override
    String text(FiscalYear value, Texts texts) {
        return value.toString();
    }

    @Override
    String reading(FiscalYear value, Texts texts) {
        return texts.get("form.fiscal-year", value, value.firstDay(), value.lastDay());
    }
}
