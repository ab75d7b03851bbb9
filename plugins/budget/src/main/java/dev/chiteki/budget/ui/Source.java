package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryFilter;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a document takes its money from: an earlier document or a cost category; and how much there is. */
final class Source extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final ComboBox<Entry> predecessor = new ComboBox<>();
    private final Select<Category> category = new Select<>();
    private final Paragraph balanceLine = new Paragraph();
    private transient @Nullable Yen balance;

    @SuppressWarnings("this-escape")
    Source(Office office, FiscalYear year) {
        this.office = office;
        this.year = year;
        predecessor.setLabel(office.text("entry.predecessor"));
        predecessor.setItemLabelGenerator(this::label);
        predecessor.setClearButtonVisible(true);
        predecessor.setWidthFull();
        predecessor.addValueChangeListener(change -> {
            category.setEnabled(change.getValue() == null);
            if (change.getValue() != null) {
                preset(change.getValue().heading().category());
            }
            refresh();
        });
        category.setLabel(office.text("category"));
        category.setItemLabelGenerator(office::name);
        category.setItems(office.budget().categories(year));
        category.setRequiredIndicatorVisible(true);
        category.addValueChangeListener(change -> refresh());
        balanceLine.getElement().setAttribute("aria-live", "polite");
        getContent().add(Look.form(predecessor, category, balanceLine));
    }

    ComboBox<Entry> predecessor() {
        return predecessor;
    }

    Select<Category> category() {
        return category;
    }

    /** Offers the documents that one of that kind may follow. */
    void of(DocumentKind kind) {
        Optional<DocumentKind> before = kind.predecessor();
        predecessor.clear();
        predecessor.setVisible(before.isPresent());
        predecessor.setRequiredIndicatorVisible(kind != DocumentKind.EXPENDITURE);
        predecessor.setHelperText(kind == DocumentKind.EXPENDITURE ? office.text("entry.direct-help") : "");
        before.ifPresent(
                wanted -> predecessor.setItems(new CallbackDataProvider<Entry, String>(
                        query -> office
                                .budget()
                                .entries(open(wanted, query.getFilter()), query.getOffset(), query.getLimit())
                                .stream(),
                        query -> Math.toIntExact(office.budget().count(open(wanted, query.getFilter()))),
                        Entry::number)));
        refresh();
    }

    void onPredecessor(Consumer<Entry> listener) {
        predecessor.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                listener.accept(change.getValue());
            }
        });
    }

    void preset(Entry entry) {
        predecessor.setValue(entry);
    }

    void preset(String code) {
        office.budget().categories(year).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .ifPresent(category::setValue);
    }

    /** Reads anew how much there is. */
    void refresh() {
        Entry before = predecessor.getValue();
        if (before != null) {
            balance = office.budget().detail(before.number()).entry().open();
            balanceLine.setText(
                    office.text("entry.open-balance", before.number().toString(), balance));
        } else if (category.getValue() != null) {
            balance = available(category.getValue());
            balanceLine.setText(office.text("entry.available-balance", office.name(category.getValue()), balance));
        } else {
            balance = null;
        }
        balanceLine.setVisible(balance != null);
    }

    /** What the reader was shown. */
    Optional<Yen> balance() {
        return Optional.ofNullable(balance);
    }

    Optional<DocumentNumber> predecessorNumber() {
        return predecessor.getOptionalValue().map(Entry::number);
    }

    @Nullable
    String categoryCode() {
        return category.getOptionalValue().map(Category::code).orElse(null);
    }

    private Yen available(Category chosen) {
        return office.budget()
                .findSummary(year)
                .flatMap(summary -> summary.categories().stream()
                        .filter(one -> one.category().equals(chosen))
                        .map(CategorySummary::available)
                        .findFirst())
                .orElse(Yen.ZERO);
    }

    private EntryFilter open(DocumentKind kind, Optional<String> typed) {
        return EntryFilter.open(year, kind).containing(typed.orElse(null));
    }

    private String label(Entry entry) {
        return office.text(
                "entry.label",
                entry.number().toString(),
                entry.heading().payee(),
                entry.heading().purpose(),
                entry.open());
    }
}
