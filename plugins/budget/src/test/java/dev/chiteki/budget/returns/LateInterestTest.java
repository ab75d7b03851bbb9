package dev.chiteki.budget.returns;

import static dev.chiteki.budget.returns.Cases.late;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateInterestTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the shared vector
                "V5 | 2004-06-30 | 150000000 | 2004-07-15 50000000, 2004-08-31 100000000 | | 2085000"
                        + " | 150000000 x 15, 100000000 x 47",
                // by hand
                "paid on the due date | 2004-06-30 | 150000000 | 2004-06-30 150000000 | | 0 | ",
                "paid a day late | 2004-06-30 | 100000 | 2004-07-01 100000 | | 30 | 100000 x 1",
                "what was paid before was never late | 2004-06-30 | 100000 | 2004-06-01 30000, 2004-06-30 20000,"
                        + " 2004-07-10 50000 | | 150 | 50000 x 10",
                "nothing paid yet | 2004-06-30 | 100000 | | 2004-07-10 | 300 | 100000 x 10",
                "not late yet | 2004-06-30 | 100000 | | 2004-06-30 | 0 | ",
                "asked for before the due date | 2004-06-30 | 100000 | | 2004-05-01 | 0 | ",
                "a rest until the day asked for | 2004-06-30 | 100000 | 2004-07-05 60000 | 2004-07-10 | 210"
                        + " | 100000 x 5, 40000 x 5",
                "one day's payments are one, in any order | 2004-06-30 | 100000 | 2004-07-10 30000, 2004-07-05 40000,"
                        + " 2004-07-05 0, 2004-07-10 30000 | | 240 | 100000 x 5, 60000 x 5",
                "nothing to return | 2004-06-30 | 0 | | | 0 | ",
            })
    void lateInterestIsCalculated(
            String name,
            String due,
            long amount,
            @Nullable String payments,
            @Nullable String asOf,
            long expected,
            @Nullable String steps) {
        LateInterestCase returned = late(due, amount, payments == null ? "" : payments, asOf);

        Interest interest = returned.interest();

        assertThat(interest.amount()).isEqualTo(Yen.of(expected));
        assertThat(Cases.steps(interest)).isEqualTo(steps == null ? "" : steps);
    }

    @Test
    void theStepsTellDaysAndArticles() {
        Interest interest =
                late("2004-06-30", 100_000, "2004-07-05 60000", "2004-07-10").interest();

        assertThat(interest.steps())
                .containsExactly(
                        new Step(Ground.UNPAID, Yen.of(100_000), july(1), july(5), null),
                        new Step(Ground.UNPAID_BALANCE, Yen.of(40_000), july(6), july(10), null));
        assertThat(Ground.UNPAID.articles()).containsExactly(Article.ACT_19_2);
        assertThat(Ground.UNPAID_BALANCE.articles()).containsExactly(Article.ACT_19_2, Article.ORDER_11);
        assertThat(interest.unpaid()).isEqualTo(Yen.of(40_000));
    }

    private static LocalDate july(int day) {
        return LocalDate.of(2004, 7, day);
    }
}
