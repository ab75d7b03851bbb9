package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.EntryFilter;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.Arrays;
import java.util.List;

/** The row above the journal by which it is narrowed. */
final class EntriesFilter extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient FiscalYear year;
    private final Select<DocumentKind> kind = new Select<>();
    private final Select<Category> category = new Select<>();
    private final TextField text;

    @SuppressWarnings("this-escape")
    EntriesFilter(Office office, FiscalYear year, List<Category> categories, ViewRequest request) {
        this.year = year;
        kind.setLabel(office.text("kind"));
        kind.setItemLabelGenerator(item -> item == null ? office.text("all") : office.text(item));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(office.text("all"));
        kind.setItems(DocumentKind.values());
        category.setLabel(office.text("category"));
        category.setItemLabelGenerator(item -> item == null ? office.text("all") : office.name(item));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(office.text("all"));
        category.setItems(categories);
        text = new TextField(office.text("entries.search"));
        text.setPlaceholder(office.text("entries.search-help"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        preset(categories, request);
        getContent().add(Look.row(kind, category, text));
    }

    private void preset(List<Category> categories, ViewRequest request) {
        request.parameter("kind")
                .flatMap(name -> Arrays.stream(DocumentKind.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .ifPresent(kind::setValue);
        request.parameter("category")
                .flatMap(code -> categories.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .ifPresent(category::setValue);
        request.parameter("text").ifPresent(text::setValue);
    }

    void onChange(Runnable listener) {
        kind.addValueChangeListener(change -> listener.run());
        category.addValueChangeListener(change -> listener.run());
        text.addValueChangeListener(change -> listener.run());
    }

    EntryFilter value() {
        return new EntryFilter(
                year,
                category.getOptionalValue().map(Category::code).orElse(null),
                kind.getOptionalValue().map(List::of).orElse(List.of()),
                null,
                null,
                text.getValue(),
                false);
    }
}
