package dev.chiteki.server.indicator;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.indicator.Direction;
import dev.chiteki.api.indicator.IndicatorPeriod;
import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What regions have reported, for the programme office and nobody else. */
@Component
public final class IndicatorReports {

    private final ControlDatabase control;
    private final Tenants tenants;
    private final Pins pins;

    IndicatorReports(ControlDatabase control, Tenants tenants, Pins pins) {
        this.control = control;
        this.tenants = tenants;
        this.pins = pins;
    }

    private record Value(TenantId tenant, IndicatorPoint point) {}

    private record Head(TenantId tenant, ReportedIndicator indicator, Instant computedAt) {}

    /** Whether the tenant is a programme office, which may see what regions report. */
    public boolean mayBeSeenBy(TenantId tenant) {
        return tenants.find(tenant)
                .filter(found -> found.region().kind() == TenantKind.PROGRAMME)
                .isPresent();
    }

    /**
     * All indicators that at least one region has reported, by key; each as the region reported it that did so last.
     *
     * @throws IllegalStateException unless a programme office is bound
     */
    public List<ReportedIndicator> all() {
        requireProgramme();
        Map<IndicatorKey, ReportedIndicator> newest = new LinkedHashMap<>();
        heads().forEach(head -> newest.put(head.indicator().key(), head.indicator()));
        return List.copyOf(newest.values());
    }

    /**
     * The indicator of all regions in the year, if any region has reported it.
     *
     * @throws IllegalStateException unless a programme office is bound
     */
    public Optional<Comparison> compare(IndicatorKey key, FiscalYear year) {
        return all().stream()
                .filter(indicator -> indicator.key().equals(key))
                .findFirst()
                .map(indicator -> new Comparison(indicator, year, rows(key, year)));
    }

    private List<Comparison.Row> rows(IndicatorKey key, FiscalYear year) {
        Map<TenantId, Instant> computed = heads().stream()
                .filter(head -> head.indicator().key().equals(key))
                .collect(Collectors.toMap(Head::tenant, Head::computedAt));
        List<Value> values = control.jdbc()
                .sql("select tenant, period, actual, target from indicator_value"
                        + " where plugin = ? and indicator = ? and fiscal_year = ? order by period")
                .params(key.plugin(), key.indicator(), year.year())
                .query((row, number) -> new Value(tenant(row), point(row)))
                .list();
        return tenants.all().stream()
                .filter(IndicatorReports::isRegion)
                .map(tenant -> {
                    TenantId id = tenant.region().id();
                    List<IndicatorPoint> own = values.stream()
                            .filter(value -> value.tenant().equals(id) && computed.containsKey(id))
                            .map(Value::point)
                            .toList();
                    return new Comparison.Row(
                            tenant.region(),
                            tenant.state() == TenantState.SUSPENDED,
                            computed.get(id),
                            new IndicatorSeries(own));
                })
                .toList();
    }

    /** By key, the newest last; what a region's plugin reported that was switched off since counts no more. */
    private List<Head> heads() {
        return control
                .jdbc()
                .sql("select * from indicator_report order by plugin, indicator, computed_at")
                .query((row, number) -> new Head(tenant(row), reported(row), moment(row)))
                .list()
                .stream()
                .filter(head -> pins.of(head.tenant())
                        .containsKey(head.indicator().key().plugin()))
                .toList();
    }

    /** One that is only being made, or is archived, is not expected to report. */
    private static boolean isRegion(RegisteredTenant tenant) {
        return tenant.region().kind() == TenantKind.REGION
                && (tenant.state() == TenantState.ACTIVE || tenant.state() == TenantState.SUSPENDED);
    }

    private void requireProgramme() {
        TenantId tenant = TenantScope.current();
        if (!mayBeSeenBy(tenant)) {
            throw new IllegalStateException(
                    "Tenant " + tenant + " is no programme office: what other regions report is" + " not shown to it.");
        }
    }

    private static ReportedIndicator reported(ResultSet row) throws SQLException {
        return new ReportedIndicator(
                new IndicatorKey(row.getString("plugin"), row.getString("indicator")),
                new Bilingual(row.getString("name_ja"), row.getString("name_en")),
                ChartUnit.valueOf(row.getString("unit")),
                Direction.valueOf(row.getString("direction")));
    }

    private static IndicatorPoint point(ResultSet row) throws SQLException {
        return new IndicatorPoint(
                IndicatorPeriod.parse(row.getString("period")),
                row.getObject("actual", Long.class),
                row.getObject("target", Long.class));
    }

    private static TenantId tenant(ResultSet row) throws SQLException {
        return new TenantId(row.getString("tenant"));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("computed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
