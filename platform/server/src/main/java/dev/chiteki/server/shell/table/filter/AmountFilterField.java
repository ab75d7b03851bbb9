package dev.chiteki.server.shell.table.filter;

import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** A range of amounts. */
final class AmountFilterField extends RangeFilterField<YenField, Yen> {

    AmountFilterField(String column, String label, Texts texts, Runnable changed) {
        super(
                column,
                new YenField(texts.get("table.from", label), texts),
                new YenField(texts.get("table.to", label), texts),
                changed);
    }

    @Override
    Filter filter(@Nullable Yen from, @Nullable Yen to) {
        return new Filter.Within(column(), from == null ? null : from.amount(), to == null ? null : to.amount());
    }

    @Override
    @Nullable
    Yen from(@Nullable Filter filter) {
        return filter instanceof Filter.Within within && within.from() != null ? Yen.of(within.from()) : null;
    }

    @Override
    @Nullable
    Yen to(@Nullable Filter filter) {
        return filter instanceof Filter.Within within && within.to() != null ? Yen.of(within.to()) : null;
    }
}
