package dev.chiteki.budget.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Plan;
import dev.chiteki.budget.books.YearSummary;
import dev.chiteki.budget.outlook.Course;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearValuesTest {

    private static final FiscalYear YEAR = new FiscalYear(2002);
    private static final LocalDate DECIDED = LocalDate.of(2002, 7, 1);
    private static final MonthlyAmounts SPENT = months(7, 92_000_000, 9, 31_234_567);
    private static final MonthlyAmounts PLAN = months(7, 50_000_000, 9, 60_000_000);

    @Test
    void whatWasSpentIsAddedUpFromTheDecisionToThisMonth() {
        IndicatorSeries series = YearValues.spent(outlook(500_000_000, LocalDate.of(2002, 9, 30), PLAN));

        assertThat(series.points())
                .extracting(YearValuesTest::line)
                .containsExactly(
                        "2002-04 null 0",
                        "2002-05 null 0",
                        "2002-06 null 0",
                        "2002-07 92000000 50000000",
                        "2002-08 92000000 50000000",
                        "2002-09 123234567 110000000",
                        "2002-10 null 110000000",
                        "2002-11 null 110000000",
                        "2002-12 null 110000000",
                        "2003-01 null 110000000",
                        "2003-02 null 110000000",
                        "2003-03 null 110000000");
    }

    @Test
    void theShareIsRoundedToATenthOfAPercent() {
        IndicatorSeries series = YearValues.execution(outlook(500_000_000, LocalDate.of(2002, 9, 30), PLAN));

        assertThat(series.latest().map(YearValuesTest::line)).contains("2002-09 246 220");
        assertThat(line(series.points().get(3))).isEqualTo("2002-07 184 100");
        assertThat(YearValues.execution(outlook(2_104_260_871L, LocalDate.of(2002, 7, 31), null))
                        .latest()
                        .map(YearValuesTest::line))
                .as("4.372 %")
                .contains("2002-07 44 null");
    }

    @Test
    void withoutAPlanThereIsNoTargetAndNoStraightLineInItsPlace() {
        IndicatorSeries series = YearValues.execution(outlook(500_000_000, LocalDate.of(2003, 3, 31), null));

        assertThat(series.points())
                .allSatisfy(point -> assertThat(point.wanted()).isEmpty());
        assertThat(series.latest().map(YearValuesTest::line)).contains("2003-03 246 null");
    }

    @Test
    void ofNothingGrantedThereIsNoShare() {
        assertThat(YearValues.execution(outlook(0, LocalDate.of(2002, 9, 30), null))
                        .points())
                .isEmpty();
    }

    @Test
    void aYearThatIsOverKeepsAllItsMonthsAndOneToComeHasNone() {
        assertThat(YearValues.spent(outlook(500_000_000, LocalDate.of(2004, 1, 1), null))
                        .latest()
                        .map(YearValuesTest::line))
                .contains("2003-03 123234567 null");
        assertThat(YearValues.spent(outlook(500_000_000, LocalDate.of(2002, 3, 31), null))
                        .latest())
                .isEmpty();
    }

    private static String line(IndicatorPoint point) {
        return point.period() + " " + point.actual() + " " + point.target();
    }

    private static MonthlyAmounts months(int first, long firstAmount, int second, long secondAmount) {
        return MonthlyAmounts.of(
                YEAR,
                Map.of(
                        YearMonth.of(2002, first), Yen.of(firstAmount),
                        YearMonth.of(2002, second), Yen.of(secondAmount)));
    }

    private static Outlook outlook(long granted, LocalDate today, @Nullable MonthlyAmounts plan) {
        YearSummary summary = new YearSummary(
                YEAR,
                DECIDED,
                Yen.of(granted),
                Yen.ZERO,
                Yen.ZERO,
                Yen.ZERO,
                Yen.ZERO,
                SPENT.total(),
                Yen.ZERO,
                List.of());
        Optional<Plan> planned = Optional.ofNullable(plan)
                .map(months -> new Plan(1, months, "", "secretariat@kobe", LocalDateTime.of(2002, 7, 1, 0, 0)));
        Course course = new Course(DECIDED, Yen.of(granted), Yen.ZERO, SPENT, today);
        return new Outlook(summary, today, planned, SPENT, Forecast.of(course), List.of());
    }
}
