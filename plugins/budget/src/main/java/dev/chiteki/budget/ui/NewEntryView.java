package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.Entry;
import java.util.Optional;

/** Books a document. What was typed stays until it is booked. */
final class NewEntryView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final EntryForm form;

    @SuppressWarnings("this-escape")
    NewEntryView(Office office, ViewRequest request) {
        this.office = office;
        this.form = new EntryForm(office, office.year(request), this::save);
        form.preset(request);
        getContent().add(form);
    }

    private void save() {
        Optional<BookingOrder> order = form.order();
        if (order.isEmpty()) {
            return;
        }
        try {
            Entry entry = office.budget().book(order.get());
            office.context().links().open("entries/" + entry.number());
        } catch (ChitekiException refused) {
            form.refuse(refused);
        }
    }
}
