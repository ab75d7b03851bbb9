package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.budget.returns.DatedAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Receipts or payments, a row each; there is always one to type into. */
final class DatedRows extends Composite<FieldSet> implements HasValidation {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final String group;
    private final transient Runnable onChange;
    private final List<DatedRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph error = new Paragraph();

    /** @param group the part of the text keys that tells receipts from payments */
    @SuppressWarnings("this-escape")
    DatedRows(Office office, String group, Runnable onChange) {
        this.office = office;
        this.group = group;
        this.onChange = onChange;
        FieldSet frame = getContent();
        frame.setLegendText(office.text("returns." + group));
        frame.addClassName("chiteki-group");
        list.addClassName("chiteki-rows");
        error.addClassName("chiteki-field-error");
        error.setVisible(false);
        Button add = new Button(office.text("returns." + group + ".add"), VaadinIcon.PLUS.create());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClickListener(click -> addBehind(rows.size()).focusDate());
        frame.add(list, error, add);
        addBehind(0);
    }

    /** What the rows hold that somebody has typed into. */
    List<DatedAmount> read(FormReading reading, String name) {
        reading.group(name, this);
        List<DatedAmount> amounts = new ArrayList<>();
        int index = 0;
        for (DatedRow row : rows) {
            if (!row.isBlank()) {
                row.read(reading, name + "[" + index + "]").ifPresent(amounts::add);
                index++;
            }
        }
        return amounts;
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        error.setText(Objects.requireNonNullElse(message, ""));
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }

    private DatedRow addBehind(int place) {
        DatedRow row = new DatedRow(office, group);
        row.on(() -> addBehind(rows.indexOf(row) + 1).focusDate(), () -> remove(row), onChange);
        rows.add(place, row);
        list.addComponentAtIndex(place, row);
        number();
        return row;
    }

    private void remove(DatedRow row) {
        int place = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        onChange.run();
        if (rows.isEmpty()) {
            addBehind(0);
        }
        number();
        rows.get(Math.min(place, rows.size() - 1)).focusDate();
    }

    private void number() {
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).number(index + 1);
        }
    }
}
