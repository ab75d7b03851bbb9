package dev.chiteki.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.indicator.Direction;
import dev.chiteki.api.indicator.IndicatorPeriod;
import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.registry.RegistryParts;
import dev.chiteki.server.tenant.TenantScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportRowsIT {

    private static final FiscalYear YEAR = new FiscalYear(2002);

    private final RegistryParts registry = new RegistryParts();
    private final List<Object> events = new ArrayList<>();
    private final ReportRows rows = new ReportRows(TestDatabase.control(), events::add);
    private final IndicatorReports reports =
            new IndicatorReports(TestDatabase.control(), registry.tenants(), registry.pins());
    private final TenantId tenant = registered();

    @Test
    void aReportTakesThePlaceOfTheOneBeforeForItsYearsAlone() {
        rows.replace(report(Set.of(new FiscalYear(2001)), point("2001", 7)));
        rows.replace(report(Set.of(YEAR), point("2002-07", 1), point("2002-08", 2)));

        rows.replace(report(Set.of(YEAR), point("2002-08", 3)));

        assertThat(values()).containsExactly("2001 7", "2002-08 3");
        assertThat(events).hasSize(3).allMatch(IndicatorsReported.class::isInstance);
    }

    @Test
    void anIndicatorThatThePluginNoLongerHasGoes() {
        rows.replace(report(Set.of(YEAR), point("2002", 1)));

        rows.replace(new Report(tenant, "budget", YEAR, Set.of(YEAR), List.of()));

        assertThat(values()).isEmpty();
        assertThat(rows.computed(tenant, "budget")).isEmpty();
    }

    @Test
    void whatAPluginHasReportedIsForgottenWithoutTouchingAnother() {
        rows.replace(report(Set.of(YEAR), point("2002", 1)));
        rows.replace(new Report(tenant, "notes", YEAR, Set.of(YEAR), List.of(line("notes", point("2002", 5)))));

        rows.forget(tenant, "budget");

        assertThat(values()).containsExactly("2002 5");
    }

    @Test
    void whenItWasComputedLastIsKnownWithTheYear() {
        assertThat(rows.computed(tenant, "budget")).isEmpty();

        rows.replace(report(Set.of(YEAR), point("2002", 1)));

        assertThat(rows.computed(tenant, "budget").map(ReportRows.Computed::in)).contains(YEAR);
    }

    @Test
    void theRowsOfATenantGoWithIt() {
        rows.replace(report(Set.of(YEAR), point("2002", 1)));

        registry.tenants().remove(tenant);

        assertThat(values()).isEmpty();
    }

    @Test
    void aTenantThatIsNotRegisteredReportsNothing() {
        registry.tenants().remove(tenant);

        assertThatThrownBy(() -> rows.replace(report(Set.of(YEAR), point("2002", 1))));
        assertThat(values()).isEmpty();
    }

    @Test
    void theProgrammeOfficeSeesWhatIsReportedAndAnybodyElseNothing() {
        registry.pins().enable(tenant, "budget", "1.0.0");
        rows.replace(report(Set.of(YEAR), point("2002", 1)));
        TenantId stranger = TestDatabase.freshId();

        List<ReportedIndicator> seen =
                TenantScope.<List<ReportedIndicator>, RuntimeException>call(tenant, reports::all);

        assertThat(seen).extracting(ReportedIndicator::key).contains(new IndicatorKey("budget", "patents"));
        assertThatThrownBy(() -> TenantScope.run(stranger, reports::all))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no programme office");
        assertThatThrownBy(() ->
                        TenantScope.run(stranger, () -> reports.compare(new IndicatorKey("budget", "patents"), YEAR)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAPluginReportedThatIsSwitchedOffIsNotSeenEvenIfItCameLate() {
        rows.replace(new Report(tenant, "late", YEAR, Set.of(YEAR), List.of(line("late", point("2002", 1)))));

        assertThat(TenantScope.<List<ReportedIndicator>, RuntimeException>call(tenant, reports::all))
                .extracting(ReportedIndicator::key)
                .doesNotContain(new IndicatorKey("late", "patents"));
    }

    private TenantId registered() {
        TenantId id = TestDatabase.freshId();
        registry.tenants().register(RegistryParts.file(id, "Office"));
        return id;
    }

    private Report report(Set<FiscalYear> years, IndicatorPoint... points) {
        return new Report(tenant, "budget", YEAR, new LinkedHashSet<>(years), List.of(line("budget", points)));
    }

    private static Report.Line line(String plugin, IndicatorPoint... points) {
        return new Report.Line(
                new ReportedIndicator(
                        new IndicatorKey(plugin, "patents"),
                        new Bilingual("特許出願数", "Patent applications"),
                        ChartUnit.COUNT,
                        Direction.MORE),
                Arrays.asList(points));
    }

    private static IndicatorPoint point(String period, long actual) {
        return new IndicatorPoint(IndicatorPeriod.parse(period), actual, null);
    }

    private List<String> values() {
        return TestDatabase.control()
                .jdbc()
                .sql("select period, actual from indicator_value where tenant = ? order by period")
                .param(tenant.value())
                .query((row, number) -> row.getString("period") + " " + row.getLong("actual"))
                .list();
    }
}
