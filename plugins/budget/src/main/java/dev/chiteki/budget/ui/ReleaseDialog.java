package dev.chiteki.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.UUID;
import java.util.function.Consumer;

/** Gives all that is open of a reservation or commitment back to its category, and says what that means. */
final class ReleaseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Entry entry;
    private final transient Consumer<Entry> onReleased;
    private final ErrorSummary refusal;
    private final Button confirm;
    private final String requestKey = "page:" + UUID.randomUUID();

    @SuppressWarnings("this-escape")
    ReleaseDialog(Office office, Entry entry, Consumer<Entry> onReleased) {
        this.office = office;
        this.entry = entry;
        this.onReleased = onReleased;
        setWidth("40rem");
        setMaxWidth("100%");
        setHeaderTitle(office.text("release.title", entry.number()));
        refusal = new ErrorSummary(office.context().texts(), "refused");
        confirm = new Button(office.text("release.confirm"), click -> release());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        add(Look.form(refusal, new Paragraph(office.text("release.what", entry.open()))));
        getFooter().add(new Button(office.text("cancel"), click -> close()), confirm);
    }

    /** What is open is what the person has seen: another amount by now is refused. */
    private void release() {
        refusal.clear();
        try {
            Entry release = office.budget()
                    .book(new BookingOrder(
                            DocumentKind.RELEASE,
                            null,
                            office.context().clock().today(),
                            null,
                            entry.open(),
                            null,
                            null,
                            entry.number(),
                            null,
                            null,
                            requestKey,
                            entry.open(),
                            null));
            close();
            onReleased.accept(release);
        } catch (ChitekiException refused) {
            refusal.show(refused);
        } finally {
            // Whatever it ran into, the person can try again.
            confirm.setEnabled(true);
        }
    }
}
