package dev.chiteki.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryState;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.List;
import java.util.UUID;

/** Pays the chosen expenditures in full, all on one day: all of them, or none. */
final class PaymentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient List<Entry> unpaid;
    private final transient Runnable done;
    private final String requestKey = "payments:" + UUID.randomUUID();
    private final DateField date;
    private final ErrorSummary refusal;
    private final Button pay;

    @SuppressWarnings("this-escape")
    PaymentDialog(Office office, List<Entry> chosen, Runnable done) {
        this.office = office;
        this.done = done;
        this.unpaid = chosen.stream()
                .filter(entry -> entry.heading().kind() == DocumentKind.EXPENDITURE)
                .filter(entry -> entry.state() == EntryState.OPEN)
                .toList();
        this.date = new DateField(office.text("date"), office.context().texts());
        this.refusal = new ErrorSummary(office.context().texts(), "refused").field("date", date);
        this.pay = new Button(office.text("payments.confirm", unpaid.size()), click -> pay());
        Yen sum = unpaid.stream().map(Entry::open).reduce(Yen.ZERO, Yen::plus);
        setWidth("40rem");
        setMaxWidth("100%");
        setHeaderTitle(office.text("payments.act"));
        date.setValue(office.context().clock().today());
        date.setHelp(office.text("date.help"));
        pay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pay.setDisableOnClick(true);
        pay.setEnabled(!unpaid.isEmpty());
        Div form = Look.column(refusal, new Paragraph(office.text("payments.what", unpaid.size(), sum)), date);
        if (unpaid.size() < chosen.size()) {
            form.add(new Paragraph(office.text("payments.others", chosen.size() - unpaid.size())));
        }
        add(form);
        getFooter().add(new Button(office.text("cancel"), click -> close()), pay);
    }

    private void pay() {
        FormReading reading = new FormReading();
        if (reading.date("date", date).isEmpty()) {
            reading.lacks("date", office.text("error.budget.date-missing"));
        }
        if (!reading.complaints().isEmpty()) {
            refusal.show(reading.complaints());
            pay.setEnabled(true);
            return;
        }
        try {
            office.budget().book(unpaid.stream().map(this::payment).toList());
            close();
            done.run();
        } catch (ChitekiException refused) {
            refusal.show(refused);
        } finally {
            // Whatever it ran into, the person can try again: each payment is booked once.
            pay.setEnabled(true);
        }
    }

    private BookingOrder payment(Entry expenditure) {
        return new BookingOrder(
                DocumentKind.PAYMENT,
                null,
                date.getValue(),
                null,
                expenditure.open(),
                null,
                null,
                expenditure.number(),
                null,
                null,
                requestKey + ":" + expenditure.number(),
                expenditure.open(),
                null);
    }
}
