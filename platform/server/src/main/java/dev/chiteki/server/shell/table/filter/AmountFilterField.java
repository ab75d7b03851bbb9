package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.text.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range of amounts. */
final class AmountFilterField implements FilterField {

    private final String column;
    private final YenField from;
    private final YenField to;

    AmountFilterField(String column, String label, Texts texts, Runnable changed) {
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
        Long least = from.value().map(Yen::amount).orElse(null);
        Long most = to.value().map(Yen::amount).orElse(null);
        return least == null && most == null ? Optional.empty() : Optional.of(new Filter.Within(column, least, most));
    }

    @Override
    public void show(@Nullable Filter filter) {
        Filter.Within within = filter instanceof Filter.Within range ? range : new Filter.Within(column, null, null);
        from.setValue(within.from() == null ? null : Yen.of(within.from()));
        to.setValue(within.to() == null ? null : Yen.of(within.to()));
    }

    private static YenField input(String label, Texts texts, Runnable changed) {
        YenField input = new YenField(label, texts);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return input;
    }
}
