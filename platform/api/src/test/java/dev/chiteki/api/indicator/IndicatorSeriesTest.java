package dev.chiteki.api.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.dashboard.WidgetPlace;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorSeriesTest {

    @ParameterizedTest
    @CsvSource({
        "2002, 平成14年度, FY2002, 2003-03-31",
        "2002-07, 2002年7月, Jul 2002, 2002-07-31",
        "2003-03, 2003年3月, Mar 2003, 2003-03-31"
    })
    void aPeriodIsReadByItsCodeAndHasALabel(String code, String japanese, String english, String lastDay) {
        IndicatorPeriod period = IndicatorPeriod.parse(code);

        assertThat(period.code()).isEqualTo(code);
        assertThat(period.label(Locale.JAPANESE)).isEqualTo(japanese);
        assertThat(period.label(Locale.ENGLISH)).isEqualTo(english);
        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period.fiscalYear()).isEqualTo(new FiscalYear(2002));
    }

    @Test
    void aMonthBelongsToItsFiscalYearAlone() {
        assertThatThrownBy(() -> new IndicatorPeriod(new FiscalYear(2002), YearMonth.of(2003, 4)))
                .hasMessageContaining("2003-04");
    }

    @Test
    void theLatestIsTheLastWithAValue() {
        IndicatorSeries series = new IndicatorSeries(
                List.of(point("2002-04", 3L, 5L), point("2002-05", 4L, null), point("2002-06", null, 9L)));

        assertThat(series.latest().map(point -> point.period().code())).contains("2002-05");
        assertThat(IndicatorSeries.EMPTY.latest()).isEmpty();
    }

    @Test
    void periodsFollowEachOtherAndAreOfOneKind() {
        assertThatThrownBy(() -> new IndicatorSeries(List.of(point("2002-05", 1L, null), point("2002-05", 1L, null))))
                .hasMessageContaining("each period once");
        assertThatThrownBy(() -> new IndicatorSeries(List.of(point("2002-05", 1L, null), point("2002-04", 1L, null))))
                .hasMessageContaining("the earlier first");
        assertThatThrownBy(() -> new IndicatorSeries(List.of(point("2003-03", 1L, null), point("2002", 1L, null))))
                .hasMessageContaining("a year and a month");
    }

    @Test
    void aDifferenceNeedsBothSides() {
        assertThat(point("2002", 3L, 5L).difference()).contains(-2L);
        assertThat(point("2002", 3L, null).difference()).isEmpty();
        assertThat(point("2002", null, 5L).difference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MORE, 5, 5, true", "MORE, 4, 5, false", "LESS, 5, 5, true", "LESS, 6, 5, false", "NEUTRAL, 0, 5, true"
    })
    void aTargetIsMetInItsDirection(Direction direction, long actual, long target, boolean met) {
        assertThat(direction.meets(actual, target)).isEqualTo(met);
    }

    private static IndicatorPoint point(String period, @Nullable Long actual, @Nullable Long target) {
        return new IndicatorPoint(IndicatorPeriod.parse(period), actual, target);
    }

    @Test
    void anIndicatorSaysWhatItMeasuresAndForWhom() {
        Permission read = Permission.of("budget.read");
        Indicator rate = Indicator.of(
                        "rate",
                        "indicator.rate",
                        read,
                        ChartUnit.PERCENT,
                        request -> new IndicatorSeries(
                                List.of(new IndicatorPoint(IndicatorPeriod.of(request.fiscalYear()), 40L, null))))
                .better(Direction.MORE)
                .reported()
                .at(5, Role.PRESIDENT);

        assertThat(rate.id()).isEqualTo("rate");
        assertThat(rate.titleKey()).isEqualTo("indicator.rate");
        assertThat(rate.permission()).isEqualTo(read);
        assertThat(rate.unit()).isEqualTo(ChartUnit.PERCENT);
        assertThat(rate.direction()).isEqualTo(Direction.MORE);
        assertThat(rate.isReported()).isTrue();
        assertThat(rate.places()).containsExactly(new WidgetPlace(5, Set.of(Role.PRESIDENT)));
        assertThat(rate.values()
                        .apply(new IndicatorRequest(new FiscalYear(2002)))
                        .latest())
                .hasValueSatisfying(point -> assertThat(point.reached()).contains(40L));
    }

    @Test
    void aPeriodIsAFiscalYearOrAMonthOfIt() {
        IndicatorPeriod march = IndicatorPeriod.of(YearMonth.of(2003, 3));

        assertThat(march.month()).isEqualTo(YearMonth.of(2003, 3));
        assertThat(march.fiscalYear()).isEqualTo(new FiscalYear(2002));
        assertThat(march.compareTo(IndicatorPeriod.of(YearMonth.of(2002, 4)))).isPositive();
        assertThat(IndicatorPeriod.of(new FiscalYear(2002)).month()).isNull();
    }
}
