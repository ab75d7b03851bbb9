package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.chiteki.api.table.Filter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that a column, or the whole row, contains; taken while they are typed. */
final class TextFilterField implements FilterField {

    private final String column;
    private final TextField input;

    TextFilterField(String column, String label, Runnable changed) {
        this.column = column;
        this.input = new TextField(label);
        input.setClearButtonVisible(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        FilterField.tell(input, changed);
    }

    /** The input itself, for the search. */
    TextField input() {
        return input;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public List<Component> inputs() {
        return List.of(input);
    }

    @Override
    public Optional<Filter> value() {
        return FilterText.containing(column, input.getValue());
    }

    @Override
    public void show(@Nullable Filter filter) {
        input.setValue(filter instanceof Filter.Containing containing ? containing.text() : "");
    }
}
