package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range of days. */
final class DayFilterField implements FilterField {

    private final String column;
    private final DateField from;
    private final DateField to;

    DayFilterField(String column, String label, Texts texts, Runnable changed) {
        this.column = column;
        this.from = input(texts.get("table.from", label), texts, changed);
        this.to = input(texts.get("table.to", label), texts, changed);
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
        LocalDate first = from.value().orElse(null);
        LocalDate last = to.value().orElse(null);
        return first == null && last == null ? Optional.empty() : Optional.of(new Filter.During(column, first, last));
    }

    @Override
    public void show(@Nullable Filter filter) {
        Filter.During during = filter instanceof Filter.During range ? range : new Filter.During(column, null, null);
        from.setValue(during.from());
        to.setValue(during.to());
    }

    private static DateField input(String label, Texts texts, Runnable changed) {
        DateField input = new DateField(label, texts);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return input;
    }
}
