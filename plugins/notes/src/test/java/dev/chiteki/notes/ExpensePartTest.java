package dev.chiteki.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import dev.chiteki.funds.Eligibility;
import dev.chiteki.funds.FundsLedger;
import dev.chiteki.funds.FundsLine;
import dev.chiteki.funds.FundsRequest;
import dev.chiteki.funds.Spending;
import dev.chiteki.funds.SpendingRequest;
import dev.chiteki.testbed.KeysAsTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the form says of an expense before anything is saved. */
class ExpensePartTest {

    private static final LocalDate TODAY = LocalDate.of(2002, 7, 1);

    private final ExpensePart part = new ExpensePart(
            new Expenses(() -> Optional.of(new Purse()), KeysAsTexts.of(Texts.class), new FixedClock()),
            KeysAsTexts.of(Texts.class),
            () -> "部品");

    @Test
    void whatTheBooksHaveAgainstItStandsAtTheFieldAndGoesWhenItIsMended() {
        choose("equipment");
        payee().setValue("測器");

        amount().setValue(Yen.of(1_001));
        assertThat(amount().isInvalid()).isTrue();
        assertThat(amount().getErrorMessage()).isEqualTo("more than 1000");

        amount().setValue(Yen.of(1_000));
        assertThat(amount().isInvalid()).isFalse();
    }

    @Test
    void aFieldThatNobodyHasTouchedIsLeftInPeace() {
        amount().setValue(Yen.of(1));

        choose("equipment");

        assertThat(payee().isInvalid()).isFalse();
        assertThat(part.input().orElseThrow().payee()).isEmpty();
    }

    @Test
    void theLinesAreThoseOfTheYearInWhichTheDayLies() {
        choose("equipment");

        day().setValue(LocalDate.of(2003, 4, 1));

        assertThat(line().getListDataView().getItems())
                .containsExactly(new FundsLine(new FiscalYear(2003), "equipment"));
        assertThat(line().getValue()).isEqualTo(new FundsLine(new FiscalYear(2003), "equipment"));
    }

    @Test
    void anEmptyPartSpendsNothingAndHalfAPartIsRefusedAtWhatIsMissing() {
        assertThat(part.input()).isEmpty();

        payee().setValue("測器");

        assertThatThrownBy(part::input)
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(refused.reasons())
                        .extracting(Reason::field)
                        .containsExactly("expense.amount", "expense.line"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void booksOfAnOlderVersionSayNothingBeforehandAndTheActDecides() {
        ExpensePart older = new ExpensePart(
                new Expenses(() -> Optional.of(new OldPurse()), KeysAsTexts.of(Texts.class), new FixedClock()),
                KeysAsTexts.of(Texts.class),
                () -> "部品");
        YenField amount = (YenField) field(older, "expense.amount");

        ((Select<FundsLine>) field(older, "expense.line")).setValue(new FundsLine(new FiscalYear(2002), "equipment"));
        amount.setValue(Yen.of(1_001));

        assertThat(amount.isInvalid()).isFalse();
        assertThat(older.input()).isPresent();
    }

    @Test
    void onceSavedItIsEmptyAgain() {
        choose("equipment");
        amount().setValue(Yen.of(1));

        part.clear();

        assertThat(amount().value()).isEmpty();
        assertThat(day().value()).contains(TODAY);
    }

    private YenField amount() {
        return (YenField) field(part, "expense.amount");
    }

    @SuppressWarnings("unchecked")
    private Select<FundsLine> line() {
        return (Select<FundsLine>) field(part, "expense.line");
    }

    private DateField day() {
        return (DateField) field(part, "expense.day");
    }

    private TextField payee() {
        return (TextField) field(part, "expense.payee");
    }

    private static HasValidation field(ExpensePart form, String name) {
        return Objects.requireNonNull(form.fields().get(name));
    }

    private void choose(String code) {
        line().setValue(new FundsLine(new FiscalYear(2002), code));
    }

    /** Books of version 1.0 with a thousand yen a line, as a plugin might keep them. */
    private static class OldPurse implements FundsLedger {

        static final Yen HELD = Yen.of(1_000);

        @Override
        public List<FundsLine> lines(FiscalYear year) {
            return List.of(new FundsLine(year, "equipment"));
        }

        @Override
        public Yen available(FundsLine line) {
            return HELD;
        }

        @Override
        public Spending spend(SpendingRequest request) {
            return new Spending("1", request.line(), request.amount());
        }
    }

    /** The same that answer before they are asked to act. */
    private static final class Purse extends OldPurse {

        @Override
        public Eligibility eligibility(FundsRequest request) {
            SpendingRequest wanted = (SpendingRequest) request;
            List<Eligibility.Objection> objections = new ArrayList<>();
            if (wanted.amount().compareTo(HELD) > 0) {
                objections.add(new Eligibility.Objection(Reason.at("amount", "purse.empty"), "more than " + HELD));
            }
            if (wanted.payee().isBlank()) {
                objections.add(new Eligibility.Objection(Reason.at("payee", "purse.payee"), "who"));
            }
            return new Eligibility(objections);
        }
    }

    private record FixedClock() implements BusinessClock {

        @Override
        public Instant now() {
            return Instant.parse("2002-07-01T00:00:00Z");
        }

        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public boolean isShifted() {
            return true;
        }
    }
}
