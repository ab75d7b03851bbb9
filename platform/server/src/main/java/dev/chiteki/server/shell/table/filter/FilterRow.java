package dev.chiteki.server.shell.table.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Column.Ability;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.api.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inputs by which a table is narrowed: the search, which is always there, and a row of fields for the columns. */
public final class FilterRow {

    private final Texts texts;
    private final Runnable changed;
    private final List<FilterField> fields = new ArrayList<>();
    private final Div row = new Div();
    private final Button toggle;
    private final Button clear;
    private Optional<TextField> search = Optional.empty();

    /** @param changed called after a person has entered, chosen or cleared something */
    public FilterRow(TableDefinition<?> definition, Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        this.toggle = new Button(VaadinIcon.FILTER.create(), click -> toggle());
        this.clear = new Button(texts.get("table.clear"), click -> clear());
        row.addClassName("chiteki-datatable-filters");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", texts.get("table.filters"));
        if (definition.searched() != null) {
            search = Optional.of(search(definition.searched()));
        }
        definition.columns().stream()
                .filter(column -> column.is(Ability.FILTERED))
                .forEach(this::add);
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        row.add(clear);
        toggle.addClassName("chiteki-datatable-toggle");
        toggle.setVisible(fields.size() > (search.isPresent() ? 1 : 0));
        write();
    }

    /** The search over whole rows, if the table has one. */
    public Optional<TextField> search() {
        return search;
    }

    /** The button that shows and hides the row of fields. */
    public Component toggleButton() {
        return toggle;
    }

    /** The row of fields. */
    public Component fields() {
        return row;
    }

    /** What a person has entered. */
    public List<Filter> value() {
        write();
        return fields.stream().flatMap(field -> field.value().stream()).toList();
    }

    /** Shows these filters, without telling anybody. */
    public void show(List<Filter> filters) {
        fields.forEach(field -> field.show(filters.stream()
                .filter(filter -> filter.column().equals(field.column()))
                .findFirst()
                .orElse(null)));
        write();
    }

    private void clear() {
        fields.forEach(field -> field.show(null));
        changed.run();
    }

    /** By its class the row is hidden on narrow screens until it is asked for, and on wide ones after. */
    private void toggle() {
        boolean turned = !row.hasClassName("chiteki-turned");
        row.setClassName("chiteki-turned", turned);
    }

    private void write() {
        long active = fields.stream().filter(field -> field.value().isPresent()).count();
        toggle.setText(active == 0 ? texts.get("table.filters") : texts.get("table.filters-active", active));
        clear.setVisible(active > 0);
    }

    private TextField search(String hint) {
        TextFilterField field = new TextFilterField(TableDefinition.SEARCH, "", changed);
        fields.add(field);
        TextField input = field.input();
        input.setPlaceholder(hint);
        input.setAriaLabel(texts.get("table.search", hint));
        input.setPrefixComponent(VaadinIcon.SEARCH.create());
        input.addClassName("chiteki-datatable-search");
        return input;
    }

    private void add(Column<?> column) {
        String label = column.header();
        FilterField field =
                switch (column.type()) {
                    case TEXT -> new TextFilterField(column.id(), label, changed);
                    case YEN -> new AmountFilterField(column.id(), label, texts, changed);
                    case NUMBER -> new NumberFilterField(column.id(), label, texts, changed);
                    case DAY -> new DayFilterField(column.id(), label, texts, changed);
                    case CHOICE -> new ChoiceFilterField(column, texts, changed);
                };
        fields.add(field);
        Div group = new Div();
        group.addClassNames("chiteki-datatable-filter", "chiteki-datatable-filter-" + ConstantName.of(column.type()));
        field.inputs().forEach(group::add);
        row.add(group);
    }
}
