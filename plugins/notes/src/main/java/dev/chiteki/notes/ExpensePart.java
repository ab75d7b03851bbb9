package dev.chiteki.notes;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.text.Texts;
import dev.chiteki.funds.FundsLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The part of a note's form by which it spends. It asks the books before anything is saved, and says at each field what is
 * against it; what is not filled in yet is left in peace.
 */
final class ExpensePart extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    private final transient Expenses expenses;
    private final transient Supplier<String> title;
    private final YenField amount;
    private final Select<FundsLine> line = new Select<>();
    private final DateField day;
    private final TextField payee;
    private final Paragraph objection = new Paragraph();

    /** @param title what the note is called by now */
    @SuppressWarnings("this-escape")
    ExpensePart(Expenses expenses, Texts texts, Supplier<String> title) {
        this.expenses = expenses;
        this.title = title;
        this.amount = new YenField(texts.get("expense.amount"), texts);
        this.day = new DateField(texts.get("expense.day"), texts);
        this.payee = new TextField(texts.get("expense.payee"));
        line.setLabel(texts.get("expense.line"));
        line.setItemLabelGenerator(expenses::label);
        line.setManualValidation(true);
        payee.setManualValidation(true);
        objection.getElement().setAttribute("aria-live", "polite");
        objection.setVisible(false);
        clear();
        amount.addValueChangeListener(change -> ask());
        line.addValueChangeListener(change -> ask());
        payee.addValueChangeListener(change -> ask());
        day.addValueChangeListener(change -> offerLines());
        getContent().setSummaryText(texts.get("expense.title"));
        getContent().add(amount, line, day, payee, objection);
    }

    /** The fields by the names that reasons give them. */
    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("expense.amount", amount);
        fields.put("expense.line", line);
        fields.put("expense.day", day);
        fields.put("expense.payee", payee);
        return fields;
    }

    /**
     * What is to be spent; nothing where no field but the day was touched.
     *
     * @throws ChitekiException INVALID where only a part of it is filled in
     */
    Optional<ExpenseInput> input() {
        if (amount.typed().isBlank() && line.isEmpty() && payee.getValue().isBlank()) {
            return Optional.empty();
        }
        List<Reason> missing = new ArrayList<>();
        if (amount.value().isEmpty()) {
            missing.add(Reason.at("expense.amount", "notes.expense-amount-missing"));
        }
        if (line.isEmpty()) {
            missing.add(Reason.at("expense.line", "notes.expense-line-missing"));
        }
        if (day.value().isEmpty()) {
            missing.add(Reason.at("expense.day", "notes.expense-day-missing"));
        }
        if (!missing.isEmpty()) {
            getContent().setOpened(true);
            throw ChitekiException.invalid(missing.toArray(Reason[]::new));
        }
        return typed();
    }

    /** Empties it for the next note; the day is today's again. */
    void clear() {
        amount.clear();
        payee.clear();
        day.setValue(expenses.today());
        offerLines();
    }

    private Optional<ExpenseInput> typed() {
        return amount.value().flatMap(yen -> line.getOptionalValue().flatMap(chosen -> day.value()
                .map(date -> new ExpenseInput(yen, chosen.code(), date, payee.getValue()))));
    }

    private void offerLines() {
        String before = line.getOptionalValue().map(FundsLine::code).orElse("");
        List<FundsLine> lines = day.value().map(expenses::lines).orElse(List.of());
        line.setItems(lines);
        lines.stream().filter(one -> one.code().equals(before)).findFirst().ifPresent(line::setValue);
        ask();
    }

    /** A payee is only asked for when the note is saved, a day or amount that cannot be read says so itself. */
    private void ask() {
        line.setInvalid(false);
        payee.setInvalid(false);
        Map<String, String> objections =
                typed().map(input -> expenses.objections(input, title.get())).orElse(Map.of());
        fields().forEach((name, field) -> {
            String sentence = objections.get(name);
            boolean untouched = field == payee && payee.getValue().isBlank();
            if (sentence != null && !untouched) {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
            } else if (field == amount
                    ? amount.unreadable().isEmpty()
                    : field == day && day.unreadable().isEmpty()) {
                field.setInvalid(false);
            }
        });
        objection.setText(objections.getOrDefault("expense", ""));
        objection.setVisible(!objection.getText().isEmpty());
    }
}
