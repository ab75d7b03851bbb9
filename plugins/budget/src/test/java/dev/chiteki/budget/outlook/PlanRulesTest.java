package dev.chiteki.budget.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    private static final FiscalYear YEAR = new FiscalYear(2002);
    private static final LocalDate DECIDED = LocalDate.of(2002, 7, 1);
    private static final Yen SUBSIDY = Yen.of(1_000);

    @Test
    void aPlanMayLeaveAPartUnplannedButExceedNothing() {
        assertThatCode(() -> PlanRules.require(plan(0, 0, 0, 400, 600, 0, 0, 0, 0, 0, 0, 0), SUBSIDY, DECIDED))
                .doesNotThrowAnyException();
        assertThatCode(() -> PlanRules.require(plan(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), SUBSIDY, DECIDED))
                .doesNotThrowAnyException();
        assertThat(reasons(plan(0, 0, 0, 400, 601, 0, 0, 0, 0, 0, 0, 0)))
                .containsExactly(Reason.at("months", "budget.plan-exceeds", Yen.of(1_001), SUBSIDY, Yen.of(1)));
    }

    @Test
    void everyMonthAtFaultIsNamed() {
        assertThat(reasons(plan(5, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0, -7)))
                .extracting(Reason::field, Reason::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("months[0]", "budget.plan-before-decision"),
                        org.assertj.core.groups.Tuple.tuple("months[3]", "budget.plan-negative"),
                        org.assertj.core.groups.Tuple.tuple("months[11]", "budget.plan-negative"));
    }

    @Test
    void whatDoesNotDivideGoesToTheFirstMonth() {
        MonthlyAmounts spread = PlanRules.evenly(plan(0, 0, 0, 100, 9, 9, 9, 9, 9, 9, 9, 9), 4, Yen.of(900));

        assertThat(spread).isEqualTo(plan(0, 0, 0, 100, 116, 112, 112, 112, 112, 112, 112, 112));
        assertThat(spread.total()).isEqualTo(SUBSIDY);
    }

    @Test
    void theWholeOfASubsidyIsSpreadWhateverItIs() {
        for (int from = 0; from < MonthlyAmounts.MONTHS; from++) {
            for (long amount : new long[] {0, 1, 11, 12, 13, 499_999_999}) {
                MonthlyAmounts spread =
                        PlanRules.evenly(plan(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), from, Yen.of(amount));

                assertThat(spread.total()).isEqualTo(Yen.of(amount));
            }
        }
    }

    @Test
    void amountsOfOtherMonthsCountInTheNearestOfTheYear() {
        MonthlyAmounts amounts = MonthlyAmounts.of(
                YEAR,
                Map.of(
                        YearMonth.of(2002, 3), Yen.of(1),
                        YearMonth.of(2002, 4), Yen.of(2),
                        YearMonth.of(2003, 3), Yen.of(4),
                        YearMonth.of(2003, 7), Yen.of(-8)));

        assertThat(amounts).isEqualTo(plan(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -4));
        assertThat(amounts.upTo(10)).isEqualTo(Yen.of(3));
    }

    private static List<Reason> reasons(MonthlyAmounts plan) {
        return catchThrowableOfType(ChitekiException.class, () -> PlanRules.require(plan, SUBSIDY, DECIDED))
                .reasons();
    }

    private static MonthlyAmounts plan(long... amounts) {
        return new MonthlyAmounts(YEAR, LongStream.of(amounts).mapToObj(Yen::of).toList());
    }
}
