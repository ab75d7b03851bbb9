package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import dev.chiteki.api.table.Filter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range, with an input for each of its ends, of which either may stay open. */
abstract sealed class RangeFilterField<F extends Component & HasValue<?, V>, V> implements FilterField
        permits AmountFilterField, DayFilterField, NumberFilterField {

    private final String column;
    private final F from;
    private final F to;

    /** @param changed called after a person has entered or cleared an end */
    RangeFilterField(String column, F from, F to, Runnable changed) {
        this.column = column;
        this.from = from;
        this.to = to;
        FilterField.tell(from, changed);
        FilterField.tell(to, changed);
    }

    /** The filter for a range with at least one end. */
    abstract Filter filter(@Nullable V from, @Nullable V to);

    /** Where the filter's range begins; null where that is open, or the filter is of another kind. */
    abstract @Nullable V from(@Nullable Filter filter);

    /** Where the filter's range ends; null where that is open, or the filter is of another kind. */
    abstract @Nullable V to(@Nullable Filter filter);

    @Override
    public final String column() {
        return column;
    }

    @Override
    public final List<Component> inputs() {
        return List.of(from, to);
    }

    @Override
    public final Optional<Filter> value() {
        return from.isEmpty() && to.isEmpty() ? Optional.empty() : Optional.of(filter(from.getValue(), to.getValue()));
    }

    @Override
    public final void show(@Nullable Filter filter) {
        from.setValue(from(filter));
        to.setValue(to(filter));
    }
}
