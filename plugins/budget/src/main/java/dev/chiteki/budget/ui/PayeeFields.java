package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.form.CodeField;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.FormDraft;
import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.budget.books.Payee;

/** Who receives the money: their name and, where it is known, their corporate number. */
final class PayeeFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    private final transient Office office;
    private final TextField name;
    private final CodeField<CorporateNumber> number;

    @SuppressWarnings("this-escape")
    PayeeFields(Office office) {
        this.office = office;
        name = new TextField(office.text("payee"));
        name.setMaxLength(LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        number = CodeField.corporateNumber(
                office.text("payee-number.optional"), office.context().texts());
        number.setHelp(office.text("payee-number.help"));
        getContent().add(Look.form(name, number));
    }

    /** Who is entered. */
    Payee payee() {
        return Payee.of(name.getValue(), number.getValue());
    }

    void fill(Payee payee) {
        name.setValue(payee.name());
        number.setValue(payee.number());
    }

    void clear() {
        name.clear();
        number.clear();
    }

    void focus() {
        name.focus();
    }

    void keepIn(FormDraft draft) {
        draft.field("payee", name).field("payeeNumber", number);
    }

    void tell(ErrorSummary refusal) {
        refusal.field("payee", name).field("payeeNumber", number);
    }

    void read(FormReading reading) {
        if (reading.text("payee", name, name.getValue()).isEmpty()) {
            reading.lacks("payee", office.text("error.budget.payee-missing"));
        }
        reading.code("payeeNumber", number);
    }
}
