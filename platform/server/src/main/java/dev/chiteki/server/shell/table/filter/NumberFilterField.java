package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A range of numbers; of a fraction the whole numbers within the range count. */
final class NumberFilterField extends RangeFilterField<BigDecimalField, BigDecimal> {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    NumberFilterField(String column, String label, Texts texts, Runnable changed) {
        super(
                column,
                new BigDecimalField(texts.get("table.from", label)),
                new BigDecimalField(texts.get("table.to", label)),
                changed);
    }

    @Override
    Filter filter(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new Filter.Within(column(), whole(from, RoundingMode.CEILING), whole(to, RoundingMode.FLOOR));
    }

    @Override
    @Nullable
    BigDecimal from(@Nullable Filter filter) {
        return filter instanceof Filter.Within within && within.from() != null
                ? BigDecimal.valueOf(within.from())
                : null;
    }

    @Override
    @Nullable
    BigDecimal to(@Nullable Filter filter) {
        return filter instanceof Filter.Within within && within.to() != null ? BigDecimal.valueOf(within.to()) : null;
    }

    private static @Nullable Long whole(@Nullable BigDecimal entered, RoundingMode rounding) {
        if (entered == null) {
            return null;
        }
        return entered.min(LARGEST).max(LARGEST.negate()).setScale(0, rounding).longValueExact();
    }
}
