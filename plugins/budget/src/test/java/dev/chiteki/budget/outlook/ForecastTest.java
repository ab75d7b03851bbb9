package dev.chiteki.budget.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.outlook.Forecast.Basis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final FiscalYear YEAR = new FiscalYear(2002);
    private static final LocalDate DECIDED = LocalDate.of(2002, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2003, 3, 31);

    /** From 1 July to 31 March there are 274 days. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # today     |     spent |     bound | basis | at year end
            2002-07-01  |         0 |         0 | EARLY |         0
            2002-07-01  |  20000000 |  28300000 | EARLY |  48300000
            2002-07-29  |  20000000 |  28300000 | EARLY |  48300000
            2002-07-30  |  30000000 |         0 | PACE  | 274000000
            2002-09-30  |  92000000 |         0 | PACE  | 274000000
            2002-09-30  |  92000000 | 200000000 | BOUND | 292000000
            2002-09-30  |         0 |         0 | PACE  |         0
            2002-09-30  |         0 |  50000000 | BOUND |  50000000
            2002-09-30  | 300000000 |         0 | PACE  | 500000000
            2003-03-30  | 273000000 |         0 | PACE  | 274000000
            2003-03-30  | 273000000 |   9000000 | BOUND | 282000000
            2003-03-31  | 273000000 |   9000000 | ENDED | 273000000
            2003-06-15  | 273000000 |   9000000 | ENDED | 273000000
            """)
    void theYearGoesOnAsItHasGone(LocalDate today, long spent, long bound, Basis basis, long atYearEnd) {
        Forecast forecast = Forecast.of(course(today, spent, bound));

        assertThat(forecast.basis()).isEqualTo(basis);
        assertThat(forecast.atYearEnd()).isEqualTo(Yen.of(atYearEnd));
    }

    @Test
    void monthsThatAreOverHaveNoForecastAndTheOthersGrowByTheirDays() {
        Forecast forecast = Forecast.of(course(LocalDate.of(2002, 9, 30), 92_000_000, 0));

        assertThat(forecast.perMonth()).isEqualTo(Yen.of(30_000_000));
        assertThat(forecast.days()).isEqualTo(92);
        assertThat(forecast.toDate().subList(0, 5)).containsOnly(Optional.empty());
        assertThat(amounts(forecast).subList(5, 12))
                .containsExactly(
                        92_000_000L,
                        123_000_000L,
                        153_000_000L,
                        184_000_000L,
                        215_000_000L,
                        243_000_000L,
                        274_000_000L);
    }

    @Test
    void moreThanTheSubsidyIsNeverSpent() {
        Forecast forecast = Forecast.of(course(LocalDate.of(2002, 9, 30), 300_000_000, 0));

        assertThat(amounts(forecast).subList(5, 8)).containsExactly(300_000_000L, 401_086_956L, 498_913_043L);
        assertThat(amounts(forecast).subList(8, 12)).containsOnly(500_000_000L);
    }

    @Test
    void aYearThatHasNotBegunSpreadsWhatIsBoundFromItsDecision() {
        Course course =
                new Course(DECIDED, Yen.of(500_000_000), Yen.of(274_000_000), spent(0), LocalDate.of(2002, 6, 1));

        Forecast forecast = Forecast.of(course);

        assertThat(forecast.basis()).isEqualTo(Basis.EARLY);
        assertThat(amounts(forecast).subList(2, 5)).containsExactly(0L, 31_000_000L, 62_000_000L);
        assertThat(forecast.atYearEnd()).isEqualTo(Yen.of(274_000_000));
    }

    @Test
    void aForecastNeverFallsNorLeavesTheSubsidyWhateverTheNumbers() {
        Random numbers = new Random(2002);

        for (int round = 0; round < 20_000; round++) {
            long subsidy = 1 + numbers.nextLong(600_000_000);
            long spent = numbers.nextLong(subsidy + 1);
            long bound = numbers.nextLong(subsidy - spent + 1);
            LocalDate today = DECIDED.plusDays(numbers.nextInt(400));
            Course course = new Course(DECIDED, Yen.of(subsidy), Yen.of(bound), spent(spent), today);

            Forecast forecast = Forecast.of(course);

            List<Long> amounts =
                    amounts(forecast).stream().filter(amount -> amount >= 0).toList();
            String what = course + " " + forecast;
            assertThat(amounts).as(what).isSorted().allMatch(amount -> amount >= spent && amount <= subsidy);
            long least = today.isBefore(LAST) ? spent + bound : spent;
            assertThat(forecast.atYearEnd().amount()).as(what).isGreaterThanOrEqualTo(least);
        }
    }

    private static Course course(LocalDate today, long spent, long bound) {
        return new Course(DECIDED, Yen.of(500_000_000), Yen.of(bound), spent(spent), today);
    }

    private static MonthlyAmounts spent(long amount) {
        return MonthlyAmounts.of(YEAR, Map.of(YearMonth.of(2002, 7), Yen.of(amount)));
    }

    private static List<Long> amounts(Forecast forecast) {
        return forecast.toDate().stream()
                .map(month -> month.map(Yen::amount).orElse(-1L))
                .toList();
    }
}
