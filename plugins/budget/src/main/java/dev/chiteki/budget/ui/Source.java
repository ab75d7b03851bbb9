package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.ConflictField;
import dev.chiteki.api.form.FormDraft;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryFilter;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.FigureScope;
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
        predecessor.setVisible(before.filter(this::isOffered).isPresent());
        predecessor.setRequiredIndicatorVisible(kind.needsPredecessor() && kind != DocumentKind.EXPENDITURE);
        predecessor.setHelperText(help(kind));
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

    /** Few regions set money aside: the field is there where something is. */
    private boolean isOffered(DocumentKind before) {
        return before != DocumentKind.RESERVATION || office.budget().count(open(before, Optional.empty())) > 0;
    }

    private String help(DocumentKind kind) {
        return switch (kind) {
            case EXPENDITURE -> office.text("entry.direct-help");
            case COMMITMENT -> office.text("entry.reservation-help");
            default -> "";
        };
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
        known(code).ifPresent(category::setValue);
    }

    /** Keeps both choices in the draft; a document that is taken up by now is not chosen again. */
    void keepIn(FormDraft draft) {
        draft.field("predecessor", predecessor, entry -> entry.number().toString(), this::stillOpen)
                .field("category", category, Category::code, this::known);
    }

    /** What became of the balance since it was shown, if it is another one now. */
    Optional<ConflictField> changedSinceSeen() {
        Yen seen = balance;
        Yen now = now().orElse(null);
        String code = categoryCode();
        if (seen == null || now == null || code == null || now.equals(seen)) {
            return Optional.empty();
        }
        String label = predecessor
                .getOptionalValue()
                .map(entry -> office.text("entry.open-of", entry.number().toString()))
                .orElseGet(() -> office.text(
                        "entry.available-of",
                        category.getOptionalValue().map(office::name).orElse(code)));
        String before = office.format(seen);
        return Optional.of(new ConflictField(
                "balance",
                label,
                before,
                before,
                office.format(now),
                lastChange(code).map(office::change).orElse(null)));
    }

    private Optional<Entry> lastChange(String code) {
        return predecessorNumber().map(office.budget()::lastFollower).orElseGet(() -> office.budget()
                .movements()
                .last(FigureScope.of(year, FigureKind.AVAILABLE).in(code)));
    }

    /** Reads anew how much there is. */
    void refresh() {
        balance = now().orElse(null);
        balanceLine.setVisible(balance != null);
        if (balance != null && predecessor.getValue() != null) {
            balanceLine.setText(office.text(
                    "entry.open-balance", predecessor.getValue().number().toString(), balance));
        } else if (balance != null) {
            balanceLine.setText(office.text("entry.available-balance", office.name(category.getValue()), balance));
        }
    }

    private Optional<Yen> now() {
        Entry before = predecessor.getValue();
        if (before != null) {
            return Optional.of(office.budget().detail(before.number()).entry().open());
        }
        return category.getOptionalValue().map(this::available);
    }

    private Optional<Entry> stillOpen(String number) {
        try {
            return Optional.of(office.budget()
                            .detail(DocumentNumber.parse("predecessor", number))
                            .entry())
                    .filter(Entry::isOpen);
        } catch (ChitekiException gone) {
            return Optional.empty();
        }
    }

    private Optional<Category> known(String code) {
        return office.budget().categories(year).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
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
                entry.heading().payee().name(),
                entry.heading().purpose(),
                entry.open());
    }
}
