package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.returns.DatedAmount;
import dev.chiteki.budget.returns.LateInterestCase;
import dev.chiteki.budget.returns.Repayment;
import dev.chiteki.budget.returns.ReturnCase;
import dev.chiteki.budget.returns.ReturnKind;
import dev.chiteki.budget.returns.Rule;
import dev.chiteki.budget.returns.SurchargeCase;
import dev.chiteki.budget.words.ReturnWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fields of a return; those that its kind does not use are hidden and keep what was typed. */
final class ReturnsForm extends Composite<Div> implements HasStyle {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient ReturnWords words;
    private final ErrorSummary refusal;
    private final RadioButtonGroup<ReturnKind> kind = new RadioButtonGroup<>();
    private final DatedRows receipts;
    private final YenField returnAmount;
    private final DateField dueDate;
    private final DatedRows payments;
    private final DateField asOf;
    private final Checkbox countBothEnds = new Checkbox(true);

    /** @param onChange run whenever something is typed or chosen */
    @SuppressWarnings("this-escape")
    ReturnsForm(Office office, Runnable onCalculate, Runnable onChange) {
        this.office = office;
        this.words = new ReturnWords(office.context().texts());
        this.refusal = new ErrorSummary(office.context().texts(), "returns.refused");
        this.receipts = new DatedRows(office, "receipts", onChange);
        this.payments = new DatedRows(office, "payments", onChange);
        this.returnAmount = new YenField(
                office.text("returns.return-amount"), office.context().texts());
        this.dueDate =
                new DateField(office.text("returns.due-date"), office.context().texts());
        this.asOf = new DateField(office.text("returns.as-of"), office.context().texts());
        returnAmount.addValueChangeListener(change -> onChange.run());
        dueDate.addValueChangeListener(change -> onChange.run());
        asOf.addValueChangeListener(change -> onChange.run());
        countBothEnds.addValueChangeListener(change -> onChange.run());
        kind.addValueChangeListener(change -> {
            showFieldsOf(change.getValue());
            onChange.run();
        });
        explain();
        getContent()
                .add(Look.form(
                        refusal,
                        kind,
                        receipts,
                        returnAmount,
                        dueDate,
                        payments,
                        asOf,
                        countBothEnds,
                        Look.row(calculate(onCalculate))));
    }

    private void explain() {
        kind.setLabel(office.text("returns.kind"));
        kind.setItemLabelGenerator(words::name);
        kind.setItems(ReturnKind.values());
        kind.setValue(ReturnKind.SURCHARGE);
        returnAmount.setHelp(office.text("amount.help"));
        returnAmount.setRequiredIndicatorVisible(true);
        dueDate.setRequiredIndicatorVisible(true);
        dueDate.setHelp(office.text("date.help"));
        asOf.setHelp(office.text("returns.as-of-help"));
        countBothEnds.setLabel(office.text("returns.both-ends"));
        countBothEnds.setHelperText(
                office.text("returns.both-ends-help", words.name(Rule.RECEIPT_DAY_COUNTED.certainty())));
    }

    private Button calculate(Runnable onCalculate) {
        Button calculate = new Button(office.text("returns.calculate"), click -> onCalculate.run());
        calculate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        calculate.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        return calculate;
    }

    private void showFieldsOf(ReturnKind chosen) {
        boolean surcharge = chosen == ReturnKind.SURCHARGE;
        receipts.setVisible(surcharge);
        countBothEnds.setVisible(surcharge);
        dueDate.setVisible(!surcharge);
        kind.setHelperText(office.text(surcharge ? "returns.surcharge-help" : "returns.late-interest-help"));
        refusal.clear();
    }

    /** What is to be calculated, if every field could be read and nothing speaks against it; else the fields say why. */
    Optional<ReturnCase> read() {
        FormReading reading = new FormReading();
        Optional<? extends ReturnCase> read =
                kind.getValue() == ReturnKind.SURCHARGE ? surcharge(reading) : lateInterest(reading);
        refusal.become(reading.fields());
        if (!reading.complaints().isEmpty()) {
            refusal.show(reading.complaints());
            return Optional.empty();
        }
        return read.map(ReturnCase.class::cast);
    }

    /** Shows why it cannot be calculated. */
    void refuse(ChitekiException refused) {
        refusal.show(refused);
    }

    private Optional<SurchargeCase> surcharge(FormReading reading) {
        List<DatedAmount> received = receipts.read(reading, "receipts");
        return repayment(reading).map(rest -> new SurchargeCase(received, rest, countBothEnds.getValue()));
    }

    private Optional<LateInterestCase> lateInterest(FormReading reading) {
        Optional<LocalDate> due = reading.date("dueDate", dueDate);
        if (due.isEmpty()) {
            reading.lacks("dueDate", office.text("error.budget.return-due-date-missing"));
        }
        Optional<Repayment> repayment = repayment(reading);
        return due.flatMap(day -> repayment.map(rest -> new LateInterestCase(day, rest)));
    }

    private Optional<Repayment> repayment(FormReading reading) {
        Optional<Yen> amount = reading.amount("returnAmount", returnAmount);
        if (amount.isEmpty()) {
            reading.lacks("returnAmount", office.text("returns.lacks-amount"));
        }
        List<DatedAmount> paid = payments.read(reading, "payments");
        LocalDate until = reading.date("asOf", asOf).orElse(null);
        return amount.map(yen -> new Repayment(yen, paid, until));
    }
}
