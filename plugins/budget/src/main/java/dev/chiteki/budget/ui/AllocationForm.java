package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.form.ConflictField;
import dev.chiteki.api.form.ConflictView;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.FormDraft;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.books.FigureScope;
import dev.chiteki.budget.books.YearSummary;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An amount for each cost category; the rest runs along while amounts are typed. */
final class AllocationForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final String requestKey = "page:" + UUID.randomUUID();
    private final transient Map<String, YenField> amounts = new LinkedHashMap<>();
    private final Paragraph rest = new Paragraph();
    private final DateField date;
    private final TextField purpose;
    private final ErrorSummary refusal;
    private final ConflictView conflict;
    private final FormDraft draft;
    private final Button save;
    private transient YearSummary seen;

    @SuppressWarnings("this-escape")
    AllocationForm(Office office, YearSummary seen) {
        this.office = office;
        this.seen = seen;
        Texts texts = office.context().texts();
        date = new DateField(office.text("date"), texts);
        purpose = new TextField(office.text("allocation.basis"));
        refusal = new ErrorSummary(texts, "refused").field("date", date).field("purpose", purpose);
        conflict = new ConflictView(office.context());
        draft = new FormDraft(office.context(), "allocation/" + seen.year());
        save = new Button(office.text("allocation.save"), click -> save());
        prepare();
        Div form = Look.form(draft, refusal, conflict, rest);
        seen.categories().forEach(category -> form.add(field(category)));
        draft.field("date", date).field("purpose", purpose);
        form.add(date, purpose, Look.actions(save, office.link("?fiscalYear=" + seen.year(), office.text("cancel"))));
        getContent().add(form);
        draft.restore();
        showRest();
    }

    private void prepare() {
        date.setValue(office.context().clock().today());
        date.setHelp(office.text("date.help"));
        date.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(400);
        purpose.setWidthFull();
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        rest.getElement().setAttribute("aria-live", "polite");
        rest.addClassName("chiteki-running");
    }

    private YenField field(CategorySummary summary) {
        String code = summary.category().code();
        YenField field =
                new YenField(office.name(summary.category()), office.context().texts());
        field.setHelp(office.text("allocation.already", summary.allocated()));
        field.addValueChangeListener(change -> showRest());
        amounts.put(code, field);
        refusal.field("amount:" + code, field);
        draft.field("amount:" + code, field);
        return field;
    }

    private void showRest() {
        Yen entered = amounts.values().stream()
                .flatMap(field -> field.value().stream())
                .reduce(Yen.ZERO, Yen::plus);
        Yen unallocated = seen.unallocated();
        rest.setText(office.text("allocation.rest", unallocated, entered, unallocated.minus(entered)));
    }

    private void save() {
        try {
            Map<String, String> complaints = complaints();
            if (!complaints.isEmpty()) {
                refusal.show(complaints);
            } else if (amounts.values().stream()
                    .noneMatch(field -> field.value().isPresent())) {
                refusal.say(office.text("error.budget.amount-missing"));
            } else {
                refusal.clear();
                conflict.clear();
                office.budget().book(orders());
                draft.forget();
                office.context().links().open("?fiscalYear=" + seen.year());
            }
        } catch (ChitekiException refused) {
            refuse(refused);
        } finally {
            save.setEnabled(true);
        }
    }

    /** Where somebody else has allocated in the meantime, shows what, and saves again once the person has decided. */
    private void refuse(ChitekiException refused) {
        YearSummary now = office.budget().summary(seen.year());
        List<ConflictField> fields = refused.fault() == Fault.CONFLICT ? contested(now) : List.of();
        if (fields.stream().anyMatch(ConflictField::isTheirs)) {
            conflict.show(fields, theirs -> {
                take(now, theirs);
                save();
            });
        } else {
            take(now, Set.of());
            refusal.show(refused);
        }
    }

    private List<ConflictField> contested(YearSummary now) {
        List<ConflictField> fields = new ArrayList<>();
        Map<String, Yen> before = allocated(seen);
        for (CategorySummary category : now.categories()) {
            String code = category.category().code();
            String opened = office.format(before.getOrDefault(code, Yen.ZERO));
            String held = office.format(category.allocated());
            String mine = Optional.ofNullable(amounts.get(code))
                    .flatMap(YenField::value)
                    .map(amount -> office.text(
                            "allocation.mine",
                            category.allocated(),
                            amount,
                            category.allocated().plus(amount)))
                    .orElse(opened);
            fields.add(new ConflictField(
                    code,
                    office.name(category.category()),
                    opened,
                    mine,
                    held,
                    office.budget()
                            .movements()
                            .last(FigureScope.of(now.year(), FigureKind.ALLOCATED)
                                    .in(code))
                            .map(office::change)
                            .orElse(null)));
        }
        return fields;
    }

    /** Takes the state as seen; where the allocation of the others is to hold, nothing is added to it. */
    private void take(YearSummary now, Set<String> theirs) {
        seen = now;
        Map<String, Yen> allocated = allocated(now);
        amounts.forEach((code, field) -> {
            if (theirs.contains(code)) {
                field.clear();
            }
            field.setHelp(office.text("allocation.already", allocated.getOrDefault(code, Yen.ZERO)));
        });
        showRest();
    }

    private static Map<String, Yen> allocated(YearSummary summary) {
        Map<String, Yen> allocated = new LinkedHashMap<>();
        summary.categories().forEach(one -> allocated.put(one.category().code(), one.allocated()));
        return allocated;
    }

    /** A category may be left empty, but not hold what cannot be read. */
    private Map<String, String> complaints() {
        FormReading reading = new FormReading();
        amounts.forEach((code, field) -> reading.amount("amount:" + code, field));
        if (reading.date("date", date).isEmpty()) {
            reading.lacks("date", office.text("error.budget.date-missing"));
        }
        return reading.complaints();
    }

    private List<BookingOrder> orders() {
        List<BookingOrder> orders = new ArrayList<>();
        amounts.forEach((code, field) -> field.value()
                .ifPresent(amount -> orders.add(new BookingOrder(
                        DocumentKind.ALLOCATION,
                        seen.year(),
                        date.getValue(),
                        code,
                        amount,
                        null,
                        purpose.getValue(),
                        null,
                        null,
                        null,
                        requestKey + ":" + code,
                        orders.isEmpty() ? seen.unallocated() : null,
                        null))));
        return orders;
    }
}
