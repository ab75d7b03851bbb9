package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.returns.DatedAmount;
import java.time.LocalDate;
import java.util.Optional;

/** A day, an amount, and a way to take both away. */
final class DatedRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final String group;
    private final DateField date;
    private final YenField amount;
    private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
    private int number = 1;

    @SuppressWarnings("this-escape")
    DatedRow(Office office, String group) {
        this.office = office;
        this.group = group;
        date = new DateField(
                office.text("returns." + group + ".date"), office.context().texts());
        amount = new YenField(
                office.text("returns." + group + ".amount"), office.context().texts());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        Div row = getContent();
        row.add(date, amount, remove);
        row.addClassName("chiteki-fields");
    }

    /** Says what is done when Enter is pressed in a field, when the row is to go, and when it has changed. */
    void on(Runnable enter, Runnable gone, Runnable change) {
        ShortcutRegistration next =
                Shortcuts.addShortcutListener(this, enter::run, Key.ENTER).listenOn(date, amount);
        next.setResetFocusOnActiveElement(true);
        remove.addClickListener(click -> gone.run());
        date.addValueChangeListener(changed -> change.run());
        amount.addValueChangeListener(changed -> change.run());
    }

    /** Tells the row which it is, from 1, so that it can be told from the others. */
    void number(int place) {
        number = place;
        String removing = words("remove");
        remove.setAriaLabel(removing);
        remove.setTooltipText(removing);
    }

    void focusDate() {
        date.focus();
    }

    /** Whether nobody has typed anything here. */
    boolean isBlank() {
        return date.value().isEmpty()
                && amount.value().isEmpty()
                && date.unreadable().isEmpty()
                && amount.unreadable().isEmpty();
    }

    /** What it holds, if it is whole. */
    Optional<DatedAmount> read(FormReading reading, String name) {
        Optional<LocalDate> day = reading.date(name + ".date", date);
        Optional<Yen> yen = reading.amount(name + ".amount", amount);
        if (day.isEmpty()) {
            reading.lacks(name + ".date", words("lacks-date"));
        }
        if (yen.isEmpty()) {
            reading.lacks(name + ".amount", words("lacks-amount"));
        }
        return day.flatMap(known -> yen.map(of -> new DatedAmount(known, of)));
    }

    private String words(String what) {
        return office.text("returns." + group + "." + what, number);
    }
}
