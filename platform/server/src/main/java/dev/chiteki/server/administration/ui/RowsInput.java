package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Any number of inputs of the same kind, one below the other, to which people add and from which they take away. */
final class RowsInput implements SettingInput {

    private final Texts texts;
    private final String label;
    private final IntFunction<SettingInput> making;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Div frame = new Div();
    private final Button add;

    private record Row(SettingInput input, Div line) {}

    /** @param making an input for the row of that number, from 1 */
    RowsInput(Texts texts, String label, String help, IntFunction<SettingInput> making) {
        this.texts = texts;
        this.label = label;
        this.making = making;
        this.add = new Button(
                texts.get("administration.settings.add"), VaadinIcon.PLUS.create(), click -> focus(addRow(null)));
        add.setAriaLabel(texts.get("administration.settings.add-to", label));
        frame.addClassName("chiteki-group");
        frame.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        Paragraph explanation = new Paragraph(help);
        explanation.addClassName("chiteki-secondary");
        frame.add(new Span(label), explanation, list, add);
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void write(@Nullable Object plain) {
        rows.clear();
        list.removeAll();
        if (plain instanceof List<?> entries) {
            entries.forEach(this::addRow);
        }
    }

    @Override
    public @Nullable Object plain() {
        List<Object> values = new ArrayList<>();
        for (Row row : rows) {
            Object value = row.input().plain();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    public void name(String path, Map<String, HasValidation> named) {
        int index = 0;
        for (Row row : rows) {
            row.input().name(path + "[" + index++ + "]", named);
        }
    }

    @Override
    public void complain(String path, Map<String, String> complaints) {
        int index = 0;
        for (Row row : rows) {
            row.input().complain(path + "[" + index++ + "]", complaints);
        }
    }

    private SettingInput addRow(@Nullable Object plain) {
        SettingInput input = making.apply(rows.size() + 1);
        input.write(plain);
        Div line = new Div(input.component());
        line.addClassName("chiteki-row");
        Row row = new Row(input, line);
        Button remove = new Button(texts.get("administration.settings.remove"), click -> remove(row));
        remove.setAriaLabel(texts.get("administration.settings.remove-from", label, rows.size() + 1));
        line.add(remove);
        rows.add(row);
        list.add(line);
        return input;
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row.line());
        add.focus();
    }

    private static void focus(SettingInput input) {
        if (input.component() instanceof Focusable<?> field) {
            field.focus();
        }
    }
}
