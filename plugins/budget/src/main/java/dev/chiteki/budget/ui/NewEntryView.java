package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.Entry;
import java.util.Optional;
import java.util.function.Consumer;

/** Books documents, one after the other. What was typed stays until it is booked. */
final class NewEntryView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final EntryForm form;
    private final Div beside = new Div();
    private final Div booked = new Div();
    private final Button save;
    private final Button saveAndNext;

    @SuppressWarnings("this-escape")
    NewEntryView(Office office, ViewRequest request) {
        this.office = office;
        EntryPreset preset = new EntryPreset(office, request);
        this.year = preset.year();
        form = new EntryForm(office, year, preset.draft(year));
        saveAndNext = new Button(office.text("entry.save-next"), click -> book(this::goOn));
        save = new Button(office.text("entry.save"), click -> book(this::show));
        prepare();
        preset.fill(form);
        getContent()
                .add(Look.wideForm(
                        new TemplateBar(office, form),
                        form,
                        beside,
                        booked,
                        Look.actions(
                                saveAndNext, save, office.link("entries?fiscalYear=" + year, office.text("cancel"))),
                        keys()));
        form.onOtherYear(other -> leave("entries/new?fiscalYear=" + other));
        form.begin();
    }

    private void prepare() {
        beside.addClassName("chiteki-beside");
        form.showEvidenceIn(beside);
        booked.addClassName("chiteki-done");
        booked.getElement().setAttribute("role", "status");
        booked.setVisible(false);
        saveAndNext.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saveAndNext.setDisableOnClick(true);
        saveAndNext.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        save.setDisableOnClick(true);
        Shortcuts.addShortcutListener(this, () -> leave("entries?fiscalYear=" + year), Key.ESCAPE)
                .listenOn(this);
    }

    private Paragraph keys() {
        Paragraph keys = new Paragraph(office.text("entry.keys"));
        keys.addClassName("chiteki-hint");
        return keys;
    }

    private void book(Consumer<Entry> afterwards) {
        try {
            Optional<BookingOrder> order = form.order();
            if (order.isPresent()) {
                afterwards.accept(office.budget().book(order.get()));
            }
        } catch (ChitekiException refused) {
            if (isStale(refused)) {
                form.contest(refused, () -> book(afterwards));
            } else {
                form.refuse(refused);
            }
        } finally {
            save.setEnabled(true);
            saveAndNext.setEnabled(true);
        }
    }

    private static boolean isStale(ChitekiException refused) {
        return refused.fault() == Fault.CONFLICT
                && refused.reasons().getFirst().code().equals("budget.stale");
    }

    private void show(Entry entry) {
        form.done();
        office.context().links().open("entries/" + entry.number());
    }

    private void goOn(Entry entry) {
        booked.removeAll();
        booked.add(
                new Span(office.text(
                        "entry.booked",
                        office.text(entry.heading().kind()),
                        entry.heading().payee().name(),
                        entry.heading().amount())),
                office.link(entry.number()));
        booked.setVisible(true);
        form.next();
    }

    private void leave(String path) {
        if (!form.wouldLose()) {
            office.context().links().open(path);
            return;
        }
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(office.text("entry.leave"));
        question.setText(office.text("entry.leave-what"));
        question.setConfirmText(office.text("entry.leave-confirm"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> office.context().links().open(path));
        question.addCancelListener(cancelled -> form.stay());
        question.setCancelable(true);
        question.setCancelText(office.text("entry.leave-cancel"));
        question.open();
    }
}
