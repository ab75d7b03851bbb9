package dev.chiteki.budget.returns;

import static dev.chiteki.budget.returns.Cases.late;
import static dev.chiteki.budget.returns.Cases.surcharge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be calculated is told by field and value, all at once. */
class ReturnProblemsTest {

    private static final String RECEIVED = "2003-04-30 1000000";
    private static final LocalDate APRIL_30 = LocalDate.of(2003, 4, 30);

    @Test
    void moreReturnedThanReceivedIsRefused() {
        assertThat(surcharge(RECEIVED, 1_000_001, "2003-05-30 1000001", null).problems())
                .containsExactly(Reason.at(
                        "returnAmount", "budget.return-exceeds-receipts", yen(1_000_001), yen(1_000_000), yen(1)));
    }

    @Test
    void noReceiptIsRefused() {
        assertThat(surcharge("", 1, "2003-05-30 1", null).problems())
                .containsExactly(Reason.at("receipts", "budget.return-receipts-missing"));
    }

    @Test
    void moreReturnedThanOrderedIsRefused() {
        assertThat(late("2003-04-30", 100, "2003-05-30 60, 2003-05-31 50", null).problems())
                .containsExactly(Reason.at("payments", "budget.return-overpaid", yen(110), yen(100), yen(10)));
    }

    @Test
    void aRestNeedsADayUntilWhichItIsCalculated() {
        assertThat(surcharge(RECEIVED, 1_000_000, "2003-05-30 400000", null).problems())
                .containsExactly(Reason.at("asOf", "budget.return-as-of-missing", yen(600_000)));
    }

    @Test
    void aPaymentBeforeTheReceiptIsRefusedByItsPlace() {
        LocalDate before = APRIL_30.minusDays(1);

        assertThat(surcharge(RECEIVED, 1_000_000, "2003-05-30 400000, 2003-04-29 600000", null)
                        .problems())
                .containsExactly(
                        Reason.at("payments[1].date", "budget.return-payment-before-receipt", before, APRIL_30));
    }

    @Test
    void aPaymentBeforeTheLastOfSeveralReceiptsIsRefused() {
        assertThat(surcharge("2003-06-30 500, 2003-04-30 500", 600, "2003-05-30 600", null)
                        .problems())
                .containsExactly(Reason.at(
                        "payments[0].date",
                        "budget.return-payment-before-receipt",
                        LocalDate.of(2003, 5, 30),
                        LocalDate.of(2003, 6, 30)));
    }

    @Test
    void theDayAskedForIsNotBeforeAReceiptOrAPayment() {
        LocalDate before = LocalDate.of(2003, 4, 1);

        assertThat(surcharge(RECEIVED, 1_000_000, "", "2003-04-01").problems())
                .containsExactly(Reason.at("asOf", "budget.return-as-of-before-receipt", before, APRIL_30));
        assertThat(late("2003-03-31", 100, "2003-04-30 100", "2003-04-01").problems())
                .containsExactly(Reason.at("asOf", "budget.return-as-of-before-payment", before, APRIL_30));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(
                        () -> surcharge("2003-04-30 -1", -2, "2003-04-29 -3, 2003-04-30 1000000000000000", "2003-04-01")
                                .interest())
                .isInstanceOfSatisfying(ChitekiException.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(Fault.INVALID);
                    assertThat(refused.reasons())
                            .extracting(reason -> reason.atField().orElse("") + " " + reason.code())
                            .containsExactly(
                                    "receipts[0].amount budget.return-amount-negative",
                                    "returnAmount budget.return-amount-negative",
                                    "payments[0].amount budget.return-amount-negative",
                                    "payments[1].amount budget.return-amount-too-large",
                                    "asOf budget.return-as-of-before-payment");
                });
    }

    @Test
    void amountsBeyondTheLimitAreRefusedAndNeverOverflow() {
        DatedAmount huge = new DatedAmount(APRIL_30, yen(Long.MAX_VALUE));
        List<DatedAmount> many = Collections.nCopies(30, huge);

        SurchargeCase returned =
                new SurchargeCase(many, new Repayment(yen(Long.MAX_VALUE), many, APRIL_30.minusDays(1)), true);

        assertThat(returned.problems())
                .hasSize(30 + 1 + 30 + 1 + 1)
                .contains(
                        Reason.at("returnAmount", "budget.return-amount-too-large", yen(Long.MAX_VALUE), Amounts.MOST));
    }

    @Test
    void aListBeyondTheLimitIsRefused() {
        List<DatedAmount> many = Collections.nCopies(1_001, new DatedAmount(APRIL_30, yen(1)));

        assertThat(new LateInterestCase(APRIL_30, new Repayment(yen(1_001), many, null)).problems())
                .containsExactly(Reason.at("payments", "budget.return-too-many", 1_001, 1_000));
    }

    @Test
    void theLongestListsOfTheLargestAmountsAreCalculated() {
        List<DatedAmount> receipts = Collections.nCopies(1_000, new DatedAmount(APRIL_30, Amounts.MOST));
        Repayment repayment = new Repayment(Amounts.MOST, List.of(new DatedAmount(APRIL_30, Amounts.MOST)), null);

        Interest interest = new SurchargeCase(receipts, repayment, true).interest();

        assertThat(interest.amount()).isEqualTo(yen(299_999_999_999L));
    }

    private static Yen yen(long amount) {
        return Yen.of(amount);
    }
}
