package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.error.ChitekiException;

/** Calculates what has to be paid beside a subsidy that is to be returned; it books nothing. */
final class ReturnsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final ReturnsForm form;
    private final Div below = new Div();

    @SuppressWarnings("this-escape")
    ReturnsView(Office office) {
        this.office = office;
        this.form = new ReturnsForm(office, this::calculate, this::forget);
        form.addClassName("chiteki-screen-only");
        getContent().add(Look.column(form, below));
    }

    private void calculate() {
        forget();
        form.read().ifPresent(returned -> {
            try {
                ReturnsResult result = new ReturnsResult(office, returned);
                below.add(result);
                result.show();
            } catch (ChitekiException refused) {
                form.refuse(refused);
            }
        });
    }

    /** What stands below the form always belongs to what stands in it. */
    private void forget() {
        below.removeAll();
    }
}
