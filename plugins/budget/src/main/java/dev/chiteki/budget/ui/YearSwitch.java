package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.form.FiscalYearField;
import dev.chiteki.api.japan.FiscalYear;
import java.util.function.Consumer;

/** Into which fiscal year's books a form writes: another year that is typed opens the form of its books. */
final class YearSwitch extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final FiscalYearField field;

    @SuppressWarnings("this-escape")
    YearSwitch(Office office, FiscalYear year) {
        this.office = office;
        this.year = year;
        field = new FiscalYearField(office.text("fiscal-year"), office.context().texts());
        field.setValue(year);
        getContent().add(Look.form(field));
    }

    FiscalYearField field() {
        return field;
    }

    /** Calls the listener for another year with books; one without any is refused at once. */
    void onOther(Consumer<FiscalYear> listener) {
        field.addValueChangeListener(change -> field.value()
                .filter(typed -> change.isFromClient() && !typed.equals(year))
                .ifPresent(other -> {
                    if (office.budget().years().contains(other)) {
                        listener.accept(other);
                    } else {
                        field.setErrorMessage(office.text("error.budget.year-unknown", other));
                        field.setInvalid(true);
                    }
                }));
    }

    /** Shows the form's own year again. */
    void reset() {
        field.setValue(year);
    }

    /** Complains of anything but the year of the form. */
    void read(FormReading reading) {
        if (!reading.year("fiscalYear", field).filter(year::equals).isPresent()) {
            reading.lacks(
                    "fiscalYear",
                    field.value()
                            .map(other -> office.text("error.budget.year-unknown", other))
                            .orElseGet(() -> office.text("error.budget.fiscal-year-missing")));
        }
    }
}
