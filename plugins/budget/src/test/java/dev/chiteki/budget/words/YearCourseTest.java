package dev.chiteki.budget.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.text.Texts;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Plan;
import dev.chiteki.budget.books.YearSummary;
import dev.chiteki.budget.outlook.Course;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.testbed.KeysAsTexts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearCourseTest {

    private static final FiscalYear YEAR = new FiscalYear(2002);
    private static final LocalDate DECIDED = LocalDate.of(2002, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2002, 9, 30);
    private static final Yen SUBSIDY = Yen.of(500_000_000);
    private static final MonthlyAmounts SPENT = MonthlyAmounts.of(
            YEAR, Map.of(YearMonth.of(2002, 7), Yen.of(42_000_000), YearMonth.of(2002, 9), Yen.of(50_000_000)));

    private final YearWords words = new YearWords(KeysAsTexts.of(Texts.class), Locale.ENGLISH, YenUnit.MILLION);

    @Test
    void itShowsWhatWasSpentUpToTodayAndLetsTheForecastLeaveThatLine() {
        Chart chart = course(null).chart(YearCourse.Opening.NONE);

        assertThat(values(chart, SeriesRole.ACTUAL))
                .containsExactly(0L, 0L, 0L, 42_000_000L, 42_000_000L, 92_000_000L, null, null, null, null, null, null);
        assertThat(values(chart, SeriesRole.FORECAST).subList(0, 6))
                .containsExactly(null, null, null, null, 42_000_000L, 92_000_000L);
        assertThat(values(chart, SeriesRole.LIMIT)).hasSize(12).containsOnly(500_000_000L);
        assertThat(chart.series()).noneMatch(series -> series.role() == SeriesRole.PLAN);
    }

    @Test
    void aPlanIsALineOfItsOwnAndJudgesTheYear() {
        YearCourse course = course(Yen.of(20_000_000));

        Chart chart = course.chart(YearCourse.Opening.NONE);

        assertThat(values(chart, SeriesRole.PLAN))
                .startsWith(20_000_000L, 40_000_000L)
                .endsWith(240_000_000L);
        assertThat(chart.title()).isEqualTo("course.below-plan[28 million yen, 226 million yen]");
        assertThat(course(Yen.of(15_000_000)).chart(YearCourse.Opening.NONE).title())
                .isEqualTo("course.within-plan[2 million yen, 226 million yen]");
        assertThat(course(null).chart(YearCourse.Opening.NONE).title()).isEqualTo("course.no-plan[226 million yen]");
    }

    @Test
    void pointsWithoutAValueOpenNothing() {
        Chart chart = course(null).chart((point, role, place) -> point.opening("/" + role + "/" + place));

        assertThat(chart.series()).allSatisfy(series -> assertThat(series.points())
                .allSatisfy(point -> assertThat(point.href() == null).isEqualTo(point.value() == null)));
        assertThat(points(chart, SeriesRole.ACTUAL).get(5).href()).isEqualTo("/ACTUAL/5");
    }

    @Test
    void theRuleOfTheForecastIsToldWithItsNumbers() {
        assertThat(words.explain(outlook(null))).isEqualTo("forecast.pace[92, 30 million yen]");
    }

    private YearCourse course(@Nullable Yen plannedEachMonth) {
        return new YearCourse(outlook(plannedEachMonth), words);
    }

    private static Outlook outlook(@Nullable Yen plannedEachMonth) {
        YearSummary summary = new YearSummary(
                YEAR,
                DECIDED,
                SUBSIDY,
                Yen.ZERO,
                Yen.ZERO,
                Yen.of(28_000_000),
                Yen.ZERO,
                SPENT.total(),
                Yen.ZERO,
                List.of());
        Optional<Plan> plan = Optional.ofNullable(plannedEachMonth)
                .map(each -> new MonthlyAmounts(YEAR, Collections.nCopies(MonthlyAmounts.MONTHS, each)))
                .map(months -> new Plan(1, months, "", "president@kobe", TODAY.atStartOfDay()));
        Forecast forecast = Forecast.of(new Course(DECIDED, SUBSIDY, Yen.of(28_000_000), SPENT, TODAY));
        return new Outlook(summary, TODAY, plan, SPENT, forecast, List.of());
    }

    private static List<@Nullable Long> values(Chart chart, SeriesRole role) {
        return points(chart, role).stream().map(ChartPoint::value).toList();
    }

    private static List<ChartPoint> points(Chart chart, SeriesRole role) {
        return chart.series().stream()
                .filter(series -> series.role() == role)
                .findFirst()
                .orElseThrow()
                .points();
    }
}
