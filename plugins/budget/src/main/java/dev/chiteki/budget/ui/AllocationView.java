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
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.CategorySummary;
import dev.chiteki.budget.books.YearSummary;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives the unallocated subsidy to cost categories; the rest runs along while amounts are typed. */
final class AllocationView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final String requestKey = "page:" + UUID.randomUUID();
    private final transient Map<String, YenField> amounts = new LinkedHashMap<>();
    private final Paragraph rest = new Paragraph();
    private final DateField date;
    private final TextField purpose;
    private final ErrorSummary refusal;
    private final Button save;
    private transient Yen unallocated = Yen.ZERO;

    @SuppressWarnings("this-escape")
    AllocationView(Office office, ViewRequest request) {
        this.office = office;
        this.year = office.year(request);
        this.date = new DateField(office.text("date"), office.context().texts());
        this.purpose = new TextField(office.text("allocation.basis"));
        this.refusal = new ErrorSummary(office.context().texts(), "refused")
                .field("date", date)
                .field("purpose", purpose);
        this.save = new Button(office.text("allocation.save"), click -> save());
        office.budget().findSummary(year).ifPresentOrElse(this::show, () -> getContent()
                .add(Look.empty(office.text("overview.no-grant", year))));
    }

    private void show(YearSummary summary) {
        unallocated = summary.unallocated();
        date.setValue(office.context().clock().today());
        date.setHelp(office.text("date.help"));
        purpose.setMaxLength(400);
        purpose.setWidthFull();
        Div form = Look.form(refusal, rest);
        summary.categories().forEach(category -> form.add(field(category)));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        rest.getElement().setAttribute("aria-live", "polite");
        rest.getStyle().set("font-weight", "700").set("font-variant-numeric", "tabular-nums");
        form.add(date, purpose, Look.row(save, office.link("?fiscalYear=" + year, office.text("cancel"))));
        getContent().add(form);
        showRest();
    }

    private YenField field(CategorySummary summary) {
        YenField field =
                new YenField(office.name(summary.category()), office.context().texts());
        field.setHelp(office.text("allocation.already", summary.allocated()));
        field.addValueChangeListener(change -> showRest());
        amounts.put(summary.category().code(), field);
        refusal.field("amount:" + summary.category().code(), field);
        return field;
    }

    private void showRest() {
        Yen entered = amounts.values().stream()
                .flatMap(field -> field.value().stream())
                .reduce(Yen.ZERO, Yen::plus);
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
                office.budget().book(orders());
                office.context().links().open("?fiscalYear=" + year);
                return;
            }
        } catch (ChitekiException refused) {
            unallocated = office.budget().summary(year).unallocated();
            showRest();
            refusal.show(refused);
        }
        save.setEnabled(true);
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
                        year,
                        date.getValue(),
                        code,
                        amount,
                        null,
                        purpose.getValue(),
                        null,
                        null,
                        requestKey + ":" + code,
                        orders.isEmpty() ? unallocated : null))));
        return orders;
    }
}
