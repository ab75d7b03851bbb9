package dev.chiteki.server.shell.table.filter;

import dev.chiteki.api.form.DateField;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.text.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A range of days. */
final class DayFilterField extends RangeFilterField<DateField, LocalDate> {

    DayFilterField(String column, String label, Texts texts, Runnable changed) {
        super(
                column,
                new DateField(texts.get("table.from", label), texts),
                new DateField(texts.get("table.to", label), texts),
                changed);
    }

    @Override
    Filter filter(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filter.During(column(), from, to);
    }

    @Override
    @Nullable
    LocalDate from(@Nullable Filter filter) {
        return filter instanceof Filter.During during ? during.from() : null;
    }

    @Override
    @Nullable
    LocalDate to(@Nullable Filter filter) {
        return filter instanceof Filter.During during ? during.to() : null;
    }
}
