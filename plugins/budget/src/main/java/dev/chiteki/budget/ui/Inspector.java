package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.chiteki.api.form.FormDraft;
import dev.chiteki.api.form.PersonField;
import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Person;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.Optional;

/** Who inspected the delivery: asked of whoever books an inspection, alone or with a small purchase. */
final class Inspector extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;
    private final transient Source source;
    private final Select<DocumentKind> kind;
    private final PersonField field;

    @SuppressWarnings("this-escape")
    Inspector(Office office, Select<DocumentKind> kind, Source source) {
        this.directory = office.context().directory();
        this.kind = kind;
        this.source = source;
        field = new PersonField(
                office.text("inspector.optional"), directory, office.context().texts());
        field.setHelperText(office.text("inspector.help"));
        kind.addValueChangeListener(change -> offer());
        source.predecessor().addValueChangeListener(change -> offer());
        getContent().add(Look.form(field));
        offer();
    }

    PersonField field() {
        return field;
    }

    /** The account of who is chosen, if somebody is. */
    Optional<String> account() {
        return field.getOptionalValue().map(Person::account);
    }

    void clear() {
        field.clear();
    }

    /** A draft that names one where none is asked for is passed over. */
    void keepIn(FormDraft draft) {
        draft.field("inspector", field, Person::account, this::find);
    }

    private Optional<Person> find(String account) {
        return isAsked() ? directory.find(account) : Optional.empty();
    }

    private void offer() {
        setVisible(isAsked());
        if (!isAsked()) {
            field.clear();
        }
    }

    private boolean isAsked() {
        boolean direct = kind.getValue() == DocumentKind.EXPENDITURE
                && source.predecessorNumber().isEmpty();
        return direct || kind.getValue() == DocumentKind.DELIVERY_AND_INSPECTION;
    }
}
