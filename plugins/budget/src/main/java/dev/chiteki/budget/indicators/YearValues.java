package dev.chiteki.budget.indicators;

import dev.chiteki.api.indicator.IndicatorPeriod;
import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The values of a fiscal year, month by month, each from April to the end of the month. A month before the grant decision, and
 * one that has not begun, has none. The target is the plan of expenditure, where there is one: the subsidy's conditions ask
 * for no even pace, so no straight line is drawn in its place.
 */
final class YearValues {

    private static final BigDecimal TENTHS_OF_PERCENT = BigDecimal.valueOf(1000);

    private YearValues() {}

    /** 支出額: what was spent, in yen. */
    static IndicatorSeries spent(Outlook outlook) {
        return series(outlook, Yen::amount);
    }

    /** 執行率: what was spent of what was granted, in tenths of a percent, rounded as all shares of the books are. */
    static IndicatorSeries execution(Outlook outlook) {
        Yen granted = outlook.summary().subsidy();
        return granted.isPositive() ? series(outlook, part -> share(part, granted)) : IndicatorSeries.EMPTY;
    }

    private static IndicatorSeries series(Outlook outlook, ToLongFunction<Yen> value) {
        List<YearMonth> months = MonthlyAmounts.months(outlook.summary().year());
        return new IndicatorSeries(IntStream.range(0, MonthlyAmounts.MONTHS)
                .mapToObj(place -> {
                    Optional<Yen> actual = hasValue(outlook, place, months.get(place))
                            ? Optional.of(outlook.spent().upTo(place))
                            : Optional.empty();
                    Optional<Yen> target =
                            outlook.plan().map(plan -> plan.months().upTo(place));
                    return new IndicatorPoint(
                            IndicatorPeriod.of(months.get(place)),
                            actual.map(value::applyAsLong).orElse(null),
                            target.map(value::applyAsLong).orElse(null));
                })
                .toList());
    }

    private static boolean hasValue(Outlook outlook, int place, YearMonth month) {
        boolean isDecided = !month.isBefore(YearMonth.from(outlook.summary().decidedOn()));
        boolean hasBegun = place <= outlook.month()
                && !outlook.today().isBefore(outlook.summary().year().firstDay());
        return isDecided && hasBegun;
    }

    private static long share(Yen part, Yen whole) {
        return BigDecimal.valueOf(part.amount())
                .multiply(TENTHS_OF_PERCENT)
                .divide(BigDecimal.valueOf(whole.amount()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
