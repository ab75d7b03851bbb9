package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range of numbers; of a fraction the whole numbers within the range count. */
final class NumberFilterField implements FilterField {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final String column;
    private final BigDecimalField from;
    private final BigDecimalField to;

    NumberFilterField(String column, String label, Texts texts, Runnable changed) {
        this.column = column;
        this.from = input(texts.get("table.from", label), changed);
        this.to = input(texts.get("table.to", label), changed);
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public List<Component> inputs() {
        return List.of(from, to);
    }

    @Override
    public Optional<Filter> value() {
        Long least = whole(from, RoundingMode.CEILING);
        Long most = whole(to, RoundingMode.FLOOR);
        return least == null && most == null ? Optional.empty() : Optional.of(new Filter.Within(column, least, most));
    }

    @Override
    public void show(@Nullable Filter filter) {
        Filter.Within within = filter instanceof Filter.Within range ? range : new Filter.Within(column, null, null);
        from.setValue(within.from() == null ? null : BigDecimal.valueOf(within.from()));
        to.setValue(within.to() == null ? null : BigDecimal.valueOf(within.to()));
    }

    private static @Nullable Long whole(BigDecimalField input, RoundingMode rounding) {
        return input.getOptionalValue()
                .map(value -> value.min(LARGEST).max(LARGEST.negate()))
                .map(value -> value.setScale(0, rounding).longValueExact())
                .orElse(null);
    }

    private static BigDecimalField input(String label, Runnable changed) {
        BigDecimalField input = new BigDecimalField(label);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return input;
    }
}
