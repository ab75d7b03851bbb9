package dev.chiteki.server.administration;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.indicator.Direction;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.server.indicator.Comparison;
import dev.chiteki.server.indicator.IndicatorKey;
import dev.chiteki.server.indicator.IndicatorReports;
import dev.chiteki.server.indicator.ReportedIndicator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The indicators that regions report, at the programme office. */
@Component
@Path("indicators")
@Produces("application/json")
public final class IndicatorsResource {

    /** To see them. */
    public static final String PERMISSION = "administration.indicators";

    private final IndicatorReports reports;
    private final BusinessClock clock;

    IndicatorsResource(IndicatorReports reports, BusinessClock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** All that at least one region has reported, by plugin and id. */
    @GET
    @Requires(PERMISSION)
    public List<Reported> indicators() {
        return reports.all().stream().map(Reported::of).toList();
    }

    /** What each region has reported of it in the fiscal year, that of today if none is named. */
    @GET
    @Path("{plugin}/{indicator}")
    @Requires(PERMISSION)
    public Compared compare(
            @PathParam("plugin") String plugin,
            @PathParam("indicator") String indicator,
            @QueryParam("fiscalYear") @Nullable FiscalYear fiscalYear) {
        FiscalYear year = fiscalYear == null ? FiscalYear.of(clock.today()) : fiscalYear;
        return reports.compare(new IndicatorKey(plugin, indicator), year)
                .map(Compared::of)
                .orElseThrow(
                        () -> ChitekiException.notFound(Reason.of("indicator-unreported", plugin + "/" + indicator)));
    }

    /**
     * An indicator.
     *
     * @param unit {@code yen}, {@code count}, or {@code percent} in tenths: 1000 is 100 %
     */
    public record Reported(
            String plugin, String indicator, String nameJa, String nameEn, ChartUnit unit, Direction direction) {

        static Reported of(ReportedIndicator indicator) {
            return new Reported(
                    indicator.key().plugin(),
                    indicator.key().indicator(),
                    indicator.name().japanese(),
                    indicator.name().english(),
                    indicator.unit(),
                    indicator.direction());
        }
    }

    /** An indicator of all regions. */
    public record Compared(Reported indicator, FiscalYear fiscalYear, List<OfRegion> regions) {

        static Compared of(Comparison comparison) {
            return new Compared(
                    Reported.of(comparison.indicator()),
                    comparison.fiscalYear(),
                    comparison.regions().stream().map(OfRegion::of).toList());
        }
    }

    /**
     * What a region has reported.
     *
     * @param computedAt in real time; null if it has never reported
     */
    public record OfRegion(
            TenantId region, boolean suspended, @Nullable Instant computedAt, List<Point> points) {

        static OfRegion of(Comparison.Row row) {
            return new OfRegion(
                    row.region().id(),
                    row.isSuspended(),
                    row.computedAt(),
                    row.series().points().stream()
                            .map(point -> new Point(point.period().code(), point.actual(), point.target()))
                            .toList());
        }
    }

    /**
     * A value.
     *
     * @param period {@code 2002} for the fiscal year, {@code 2002-07} for a month
     * @param actual null where there is none
     * @param target null where nobody has set one
     */
    public record Point(
            String period, @Nullable Long actual, @Nullable Long target) {}
}
