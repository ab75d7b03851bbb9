package dev.chiteki.budget.indicators;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.indicator.Direction;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.indicator.IndicatorRequest;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.security.Role;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Outlooks;
import dev.chiteki.budget.books.Permissions;
import java.util.List;
import java.util.function.Function;

/** The indicators of the books, which the programme office sees too. */
public final class BudgetIndicators {

    private final Outlooks outlooks;

    /** Asks the books of the region of the moment. */
    public BudgetIndicators(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    /**
     * All. That money is spent is no aim in itself, so neither goes in a direction: what is told is how far the year is from
     * its own plan.
     */
    public List<Indicator> all() {
        return List.of(
                Indicator.of(
                                "execution",
                                "indicator.execution",
                                Permissions.READ,
                                ChartUnit.PERCENT,
                                request -> values(request, YearValues::execution))
                        .better(Direction.NEUTRAL)
                        .reported()
                        .at(25, Role.PRESIDENT, Role.PROGRAM_DIRECTOR),
                Indicator.of(
                                "spent",
                                "indicator.spent",
                                Permissions.READ,
                                ChartUnit.YEN,
                                request -> values(request, YearValues::spent))
                        .better(Direction.NEUTRAL)
                        .reported());
    }

    private IndicatorSeries values(IndicatorRequest request, Function<Outlook, IndicatorSeries> side) {
        return outlooks.find(request.fiscalYear()).map(side).orElse(IndicatorSeries.EMPTY);
    }
}
