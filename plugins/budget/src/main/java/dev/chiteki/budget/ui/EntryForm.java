package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The fields of a document. */
final class EntryForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final List<DocumentKind> KINDS = List.of(
            DocumentKind.COMMITMENT,
            DocumentKind.DELIVERY_AND_INSPECTION,
            DocumentKind.EXPENDITURE,
            DocumentKind.PAYMENT);

    private final transient Office office;
    private final transient FiscalYear year;
    // One form books one document, however often its button is pressed.
    private final String requestKey = "page:" + UUID.randomUUID();
    private final Select<DocumentKind> kind = new Select<>();
    private final Source source;
    private final DateField date;
    private final TextField payee;
    private final TextField purpose;
    private final YenField amount;
    private final EvidenceField evidence;
    private final ErrorSummary refusal;
    private final Button save;

    @SuppressWarnings("this-escape")
    EntryForm(Office office, FiscalYear year, Runnable onSave) {
        this.office = office;
        this.year = year;
        this.source = new Source(office, year);
        this.date = new DateField(office.text("date"), office.context().texts());
        this.payee = text("payee", 200);
        this.purpose = text("purpose", 400);
        this.amount = new YenField(office.text("amount"), office.context().texts());
        this.evidence = new EvidenceField(office);
        this.refusal = new ErrorSummary(office.context().texts(), "refused")
                .field("kind", kind)
                .field("predecessor", source.predecessor())
                .field("category", source.category())
                .field("date", date)
                .field("payee", payee)
                .field("purpose", purpose)
                .field("amount", amount)
                .field("evidence", evidence);
        this.save = new Button(office.text("entry.save"), click -> onSave.run());
        prepare();
        getContent().add(Look.form(refusal, kind, source, date, payee, purpose, amount, evidence, buttons()));
    }

    private void prepare() {
        kind.setLabel(office.text("kind"));
        kind.setItemLabelGenerator(office::text);
        kind.setItems(KINDS);
        kind.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(change -> source.of(change.getValue()));
        kind.setValue(DocumentKind.EXPENDITURE);
        source.onPredecessor(this::takeOver);
        date.setValue(office.context().clock().today());
        date.setHelp(office.text("date.help"));
        amount.setHelp(office.text("amount.help"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
    }

    /** Fills in what the address names. */
    void preset(ViewRequest request) {
        request.parameter("kind")
                .flatMap(name ->
                        KINDS.stream().filter(one -> one.name().equals(name)).findFirst())
                .ifPresent(kind::setValue);
        request.parameter("predecessor").ifPresent(this::presetPredecessor);
        request.parameter("category").ifPresent(source::preset);
    }

    /** What is to be booked, if every field could be read. */
    Optional<BookingOrder> order() {
        Map<String, String> complaints = complaints();
        if (!complaints.isEmpty()) {
            refusal.show(complaints);
            save.setEnabled(true);
            return Optional.empty();
        }
        refusal.clear();
        return Optional.of(new BookingOrder(
                kind.getValue(),
                source.predecessorNumber().isPresent() ? null : year,
                date.getValue(),
                source.categoryCode(),
                amount.getValue(),
                payee.getValue(),
                purpose.getValue(),
                source.predecessorNumber().orElse(null),
                evidence.file().orElse(null),
                requestKey,
                source.balance().orElse(null)));
    }

    /** A sentence for each field that is empty or cannot be read, in their order. */
    private Map<String, String> complaints() {
        FormReading reading = new FormReading();
        if (source.categoryCode() == null) {
            reading.lacks("category", office.text("error.budget.category-missing"));
        }
        if (reading.date("date", date).isEmpty()) {
            reading.lacks("date", office.text("error.budget.date-missing"));
        }
        if (reading.text("payee", payee, payee.getValue()).isEmpty()) {
            reading.lacks("payee", office.text("error.budget.payee-missing"));
        }
        if (reading.text("purpose", purpose, purpose.getValue()).isEmpty()) {
            reading.lacks("purpose", office.text("error.budget.purpose-missing"));
        }
        if (reading.amount("amount", amount).isEmpty()) {
            reading.lacks("amount", office.text("error.budget.amount-missing"));
        }
        return reading.complaints();
    }

    /** Shows why it was refused, and the balances as they are now; what was typed stays. */
    void refuse(ChitekiException refused) {
        source.refresh();
        refusal.show(refused);
        save.setEnabled(true);
    }

    private void presetPredecessor(String text) {
        try {
            DocumentNumber number = DocumentNumber.parse("predecessor", text);
            source.preset(office.budget().detail(number).entry());
        } catch (ChitekiException unknown) {
            refusal.show(unknown);
        }
    }

    private void takeOver(Entry predecessor) {
        payee.setValue(predecessor.heading().payee());
        purpose.setValue(predecessor.heading().purpose());
        amount.setValue(predecessor.open());
    }

    private TextField text(String name, int length) {
        TextField field = new TextField(office.text(name));
        field.setMaxLength(length);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }

    private Div buttons() {
        return Look.row(save, office.link("entries?fiscalYear=" + year, office.text("cancel")));
    }
}
