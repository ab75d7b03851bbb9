package dev.chiteki.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.FormDraft;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryDetail;
import java.util.Map;
import java.util.function.Consumer;

/** Asks why a document is undone, and says what that means. */
final class ReversalDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient EntryDetail detail;
    private final transient Consumer<Entry> onReversed;
    private final TextArea reason;
    private final DateField date;
    private final ErrorSummary refusal;
    private final FormDraft draft;
    private final Button confirm;

    @SuppressWarnings("this-escape")
    ReversalDialog(Office office, EntryDetail detail, Consumer<Entry> onReversed) {
        this.office = office;
        this.detail = detail;
        this.onReversed = onReversed;
        Entry entry = detail.entry();
        setWidth("40rem");
        setMaxWidth("100%");
        setHeaderTitle(office.text("reversal.title", entry.number()));
        reason = reason(office);
        date = new DateField(office.text("date"), office.context().texts());
        date.setValue(office.context().clock().today());
        refusal = new ErrorSummary(office.context().texts(), "refused")
                .field("reason", reason)
                .field("date", date);
        draft = new FormDraft(office.context(), "reversal/" + entry.number())
                .field("reason", reason)
                .field("date", date);
        confirm = new Button(office.text("reversal.confirm"), click -> reverse());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.setDisableOnClick(true);
        add(Look.form(
                draft,
                refusal,
                new Paragraph(office.text(
                        "reversal.what",
                        entry.heading().amount(),
                        office.text(entry.heading().kind()))),
                reason,
                date));
        getFooter().add(new Button(office.text("cancel"), click -> close()), confirm);
        draft.restore();
    }

    private static TextArea reason(Office office) {
        TextArea reason = new TextArea(office.text("reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(400);
        reason.setWidthFull();
        return reason;
    }

    private void reverse() {
        Map<String, String> complaints = complaints();
        if (!complaints.isEmpty()) {
            refusal.show(complaints);
            confirm.setEnabled(true);
            return;
        }
        refusal.clear();
        try {
            Entry reversal = office.budget().reverse(detail.entry().number(), date.getValue(), reason.getValue());
            draft.forget();
            close();
            onReversed.accept(reversal);
        } catch (ChitekiException refused) {
            refusal.show(refused);
        } finally {
            // Whatever it ran into, the person can try again.
            confirm.setEnabled(true);
        }
    }

    private Map<String, String> complaints() {
        FormReading reading = new FormReading();
        if (reading.text("reason", reason, reason.getValue()).isEmpty()) {
            reading.lacks("reason", office.text("error.budget.reason-missing"));
        }
        if (reading.date("date", date).isEmpty()) {
            reading.lacks("date", office.text("error.budget.date-missing"));
        }
        return reading.complaints();
    }
}
