package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some of the values of a column. */
final class ChoiceFilterField implements FilterField {

    private final Column<?> column;
    private final MultiSelectComboBox<Choice> input;

    ChoiceFilterField(Column<?> column, Texts texts, Runnable changed) {
        this.column = column;
        this.input = new MultiSelectComboBox<>(column.header());
        input.setItems(column.choices());
        input.setItemLabelGenerator(Choice::label);
        input.setClearButtonVisible(true);
        input.setPlaceholder(texts.get("table.any"));
        input.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(texts.get("table.choice.cleared"))
                .setFocused(texts.get("table.choice.focused"))
                .setSelected(texts.get("table.choice.selected"))
                .setDeselected(texts.get("table.choice.deselected"))
                .setTotal(texts.get("table.choice.total", "{count}")));
        FilterField.tell(input, changed);
    }

    @Override
    public String column() {
        return column.id();
    }

    @Override
    public List<Component> inputs() {
        return List.of(input);
    }

    @Override
    public Optional<Filter> value() {
        Set<String> codes = input.getValue().stream().map(Choice::code).collect(Collectors.toSet());
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Filter.AnyOf(column.id(), codes));
    }

    @Override
    public void show(@Nullable Filter filter) {
        List<Choice> chosen = filter instanceof Filter.AnyOf anyOf
                ? column.choices().stream()
                        .filter(choice -> anyOf.codes().contains(choice.code()))
                        .toList()
                : List.of();
        input.setValue(chosen);
    }
}
