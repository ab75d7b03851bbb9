package dev.chiteki.server.indicator;

import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.indicator.IndicatorRequest;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.plugin.ApartCall;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.time.InstallationClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Computes what a region's plugin reports: of this fiscal year and of the one before, whose books are still open for months. */
@Component
final class Reporting {

    private final InstallationClock clock;
    private final Duration limit;

    /** @param limit for the values of one indicator and year */
    Reporting(InstallationClock clock, @Value("${chiteki.indicators.limit:10s}") Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** The fiscal year that it is in the region. */
    FiscalYear today(TenantId tenant) {
        return TenantScope.<FiscalYear, RuntimeException>call(tenant, () -> FiscalYear.of(clock.today()));
    }

    /**
     * Computes it all; nobody is signed in.
     *
     * @throws ExecutionException with what the plugin threw
     * @throws TimeoutException if it takes too long
     */
    Report compute(TenantId tenant, RunningPlugin plugin) throws ExecutionException, TimeoutException {
        FiscalYear today = today(tenant);
        Set<FiscalYear> years = new LinkedHashSet<>(List.of(new FiscalYear(today.year() - 1), today));
        List<Report.Line> lines = new ArrayList<>();
        for (Indicator indicator : plugin.indicators()) {
            if (indicator.isReported()) {
                lines.add(new Report.Line(reported(plugin, indicator), points(tenant, plugin, indicator, years)));
            }
        }
        return new Report(tenant, plugin.id(), today, years, lines);
    }

    private List<IndicatorPoint> points(
            TenantId tenant, RunningPlugin plugin, Indicator indicator, Set<FiscalYear> years)
            throws ExecutionException, TimeoutException {
        List<IndicatorPoint> points = new ArrayList<>();
        String name = "indicator " + plugin.id() + "/" + indicator.id() + " of " + tenant;
        for (FiscalYear year : years) {
            IndicatorSeries series = ApartCall.call(
                    name,
                    plugin.loader(),
                    limit,
                    () -> TenantScope.<IndicatorSeries, RuntimeException>call(
                            tenant, () -> indicator.values().apply(new IndicatorRequest(year))));
            series.points().stream()
                    .filter(point -> point.period().fiscalYear().equals(year))
                    .forEach(points::add);
        }
        return points;
    }

    private static ReportedIndicator reported(RunningPlugin plugin, Indicator indicator) {
        return new ReportedIndicator(
                new IndicatorKey(plugin.id(), indicator.id()),
                Bilingual.of(plugin.texts(), indicator.titleKey()),
                indicator.unit(),
                indicator.direction());
    }
}
