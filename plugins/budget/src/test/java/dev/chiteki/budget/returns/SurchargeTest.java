package dev.chiteki.budget.returns;

import static dev.chiteki.budget.returns.Cases.surcharge;
import static dev.chiteki.budget.returns.Cases.withoutReceiptDay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.YearRules.Certainty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurchargeTest {

    private static final String THREE_RECEIPTS = "2003-06-30 200000000, 2003-10-31 200000000, 2004-02-27 100000000";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the shared vectors
                "V1 | 2003-04-30 1000000 | 1000000 | 2003-05-30 1000000 | | 9300 | 1000000 x 31",
                "V3 | " + THREE_RECEIPTS + " | 150000000 | 2004-06-30 150000000 | | 7410000"
                        + " | 100000000 x 125, 50000000 x 244",
                // by hand
                "one day | 2003-04-30 10000 | 10000 | 2003-04-30 10000 | | 3 | 10000 x 1",
                "a leap day counts, the year has 365 days all the same | 2003-03-01 100000 | 100000 | 2004-02-29 100000"
                        + " | | 10980 | 100000 x 366",
                "part of one receipt | 2003-04-30 1000000 | 400000 | 2003-05-30 400000 | | 3720 | 400000 x 31",
                "the balance after a part payment | 2003-04-01 1000000 | 1000000 | 2003-04-10 400000, 2003-04-30 600000"
                        + " | | 6600 | 1000000 x 10, 600000 x 20",
                "two receipts, then a part payment | 2003-04-01 300000, 2003-04-11 100000 | 250000"
                        + " | 2003-04-20 50000, 2003-04-30 200000 | | 1800 | 100000 x 10, 150000 x 20, 200000 x 10",
                "a rest until the day asked for | 2003-04-01 100000 | 100000 | 2003-04-10 40000 | 2003-04-20 | 480"
                        + " | 100000 x 10, 60000 x 10",
                "nothing paid yet | 2003-04-01 100000 | 100000 | | 2003-04-10 | 300 | 100000 x 10",
                "paid on the day of receipt in part | 2003-04-01 100000 | 100000 | 2003-04-01 50000, 2003-04-02 50000"
                        + " | | 45 | 100000 x 1, 50000 x 1",
                "the rest asked for on the day of a payment | 2003-04-01 100000 | 100000 | 2003-04-10 40000 | 2003-04-10"
                        + " | 300 | 100000 x 10",
                "a day to ask for that is not needed | 2003-04-01 100000 | 100000 | 2003-04-10 100000 | 2003-12-31 | 300"
                        + " | 100000 x 10",
                "nothing to return | 2003-04-01 100000 | 0 | | | 0 | ",
                "entries of nothing change nothing | 2003-04-01 100000, 2003-06-01 0 | 100000"
                        + " | 2003-04-05 0, 2003-04-10 100000 | | 300 | 100000 x 10",
                "one day's receipts and payments are one | 2003-04-01 60000, 2003-04-01 40000 | 100000"
                        + " | 2003-04-10 30000, 2003-04-10 70000 | | 300 | 100000 x 10",
                "the order of the lists does not matter | 2004-02-27 100000000, 2003-06-30 200000000, 2003-10-31 200000000"
                        + " | 150000000 | 2004-06-30 1, 2004-06-01 149999999 | | 6105000"
                        + " | 100000000 x 96, 50000000 x 215, 1 x 29",
                "the largest amount over all the years | 0001-01-01 999999999999999 | 999999999999999 |  | 9999-12-31"
                        + " | 1095617699999998904 | 999999999999999 x 3652059",
            })
    void theSurchargeIsCalculated(
            String name, String receipts, long amount, String payments, String asOf, long expected, String steps) {
        SurchargeCase returned = surcharge(receipts, amount, payments, asOf);

        Interest interest = returned.interest();

        assertThat(interest.amount()).isEqualTo(Yen.of(expected));
        assertThat(Cases.steps(interest)).isEqualTo(steps == null ? "" : steps);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "V1 | 2003-04-30 1000000 | 1000000 | 2003-05-30 1000000 | 9000 | 1000000 x 30",
                "V3 | " + THREE_RECEIPTS + " | 150000000 | 2004-06-30 150000000 | 7365000"
                        + " | 100000000 x 124, 50000000 x 243",
                "only the receipts lose a day | 2003-04-01 1000000 | 1000000 | 2003-04-10 400000, 2003-04-30 600000"
                        + " | 6300 | 1000000 x 9, 600000 x 20",
                "paid on the day of receipt | 2003-04-01 1000000 | 1000000 | 2003-04-01 1000000 | 0 | ",
            })
    void whereTheDayOfReceiptDoesNotCountEachReceiptHasOneDayLess(
            String name, String receipts, long amount, String payments, long expected, @Nullable String steps) {
        SurchargeCase returned = withoutReceiptDay(surcharge(receipts, amount, payments, null));

        Interest interest = returned.interest();

        assertThat(interest.amount()).isEqualTo(Yen.of(expected));
        assertThat(Cases.steps(interest)).isEqualTo(steps == null ? "" : steps);
        assertThat(interest.rules()).contains(Rule.RECEIPT_DAY_NOT_COUNTED).doesNotContain(Rule.RECEIPT_DAY_COUNTED);
    }

    @Test
    void tracingFromTheFirstReceiptWouldBeMoreThanTwiceAsMuch() {
        SurchargeCase lastFirst = surcharge(THREE_RECEIPTS, 150_000_000, "2004-06-30 150000000", null);
        SurchargeCase asIfFirstFirst = surcharge("2003-06-30 150000000", 150_000_000, "2004-06-30 150000000", null);

        assertThat(asIfFirstFirst.interest().amount()).isEqualTo(Yen.of(16_515_000));
        assertThat(lastFirst.interest().amount()).isEqualTo(Yen.of(7_410_000));
    }

    @Test
    void fractionsAreDroppedOnceFromTheSum() {
        SurchargeCase threeSteps =
                surcharge("2003-04-01 9999", 9_999, "2003-04-01 3333, 2003-04-02 3333, 2003-04-03 3333", null);

        Interest interest = threeSteps.interest();

        assertThat(interest.steps().stream().map(step -> step.interest().toString()))
                .containsExactly("2.9997", "1.9998", "0.9999");
        assertThat(interest.exact()).hasToString("5.9994");
        assertThat(interest.amount()).as("2 + 1 + 0 if each were cut").isEqualTo(Yen.of(5));
    }

    @Test
    void lessThanAYenIsNothing() {
        assertThat(surcharge("2003-04-01 3333", 3_333, "2003-04-01 3333", null)
                        .interest()
                        .amount())
                .isEqualTo(Yen.ZERO);
    }

    @Test
    void theStepsTellDaysArticlesAndWhetherTheReceiptCounts() {
        Interest interest = surcharge(
                        "2003-04-01 300000, 2003-04-11 100000", 250_000, "2003-04-20 50000, 2003-04-30 200000", null)
                .interest();

        assertThat(interest.steps())
                .containsExactly(
                        new Step(Ground.TRACED, Yen.of(100_000), april(11), april(20), april(11)),
                        new Step(Ground.TRACED, Yen.of(150_000), april(1), april(20), april(1)),
                        new Step(Ground.BALANCE, Yen.of(200_000), april(21), april(30), null));
        assertThat(interest.steps().stream().map(Step::receiptDayCounted).map(counted -> counted.orElse(null)))
                .containsExactly(true, true, null);
        assertThat(Ground.TRACED.articles()).containsExactly(Article.ACT_19_1, Article.ORDER_10_1);
        assertThat(Ground.BALANCE.articles()).containsExactly(Article.ACT_19_1, Article.ORDER_10_2);
        assertThat(Rule.RECEIPT_DAY_COUNTED.certainty()).isEqualTo(Certainty.INFERRED);
    }

    @Test
    void whatIsStillToBeReturnedIsTold() {
        Interest interest = surcharge("2003-04-01 100000", 100_000, "2003-04-10 40000", "2003-04-20")
                .interest();

        assertThat(interest.unpaid()).isEqualTo(Yen.of(60_000));
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2003, 4, day);
    }
}
