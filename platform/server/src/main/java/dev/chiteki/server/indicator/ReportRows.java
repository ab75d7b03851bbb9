package dev.chiteki.server.indicator;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes in the control database what regions report. */
@Component
final class ReportRows {

    private static final String OF_PLUGIN = " where tenant = :tenant and plugin = :plugin";

    private final ControlDatabase control;
    private final ApplicationEventPublisher events;

    ReportRows(ControlDatabase control, ApplicationEventPublisher events) {
        this.control = control;
        this.events = events;
    }

    /** When the plugin's indicators were computed last, and in which fiscal year. */
    record Computed(Instant at, FiscalYear in) {}

    /** When they were computed last, if ever. */
    Optional<Computed> computed(TenantId tenant, String plugin) {
        return control.jdbc()
                .sql("select min(computed_at) as at, min(computed_for) as year from indicator_report" + OF_PLUGIN
                        + " having count(*) > 0")
                .param("tenant", tenant.value())
                .param("plugin", plugin)
                .query((row, number) -> new Computed(
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        new FiscalYear(row.getInt("year"))))
                .optional();
    }

    /** Takes the place of what the plugin of the region has reported of these years; other indicators of it go. */
    void replace(Report report) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        control.write(() -> {
            forgetOthers(report);
            report.lines().forEach(line -> {
                keep(report, line.indicator(), now);
                replaceValues(report, line);
            });
            control.afterCommit(() -> events.publishEvent(new IndicatorsReported()));
            return null;
        });
    }

    /** Forgets all that the plugin of the region has reported. */
    void forget(TenantId tenant, String plugin) {
        control.write(() -> {
            int gone = control.jdbc()
                    .sql("delete from indicator_report" + OF_PLUGIN)
                    .param("tenant", tenant.value())
                    .param("plugin", plugin)
                    .update();
            if (gone > 0) {
                control.afterCommit(() -> events.publishEvent(new IndicatorsReported()));
            }
            return null;
        });
    }

    private void forgetOthers(Report report) {
        Set<String> kept = report.lines().stream()
                .map(line -> line.indicator().key().indicator())
                .collect(Collectors.toSet());
        List<String> known = control.jdbc()
                .sql("select indicator from indicator_report" + OF_PLUGIN)
                .param("tenant", report.tenant().value())
                .param("plugin", report.plugin())
                .query(String.class)
                .list();
        known.stream().filter(one -> !kept.contains(one)).forEach(one -> control.jdbc()
                .sql("delete from indicator_report" + OF_PLUGIN + " and indicator = :indicator")
                .param("tenant", report.tenant().value())
                .param("plugin", report.plugin())
                .param("indicator", one)
                .update());
    }

    private void keep(Report report, ReportedIndicator indicator, LocalDateTime now) {
        control.jdbc()
                .sql("""
                        insert into indicator_report
                          (tenant, plugin, indicator, unit, direction, name_ja, name_en, computed_at, computed_for)
                        values (:tenant, :plugin, :indicator, :unit, :direction, :ja, :en, :now, :year)
                        on duplicate key update unit = :unit, direction = :direction, name_ja = :ja, name_en = :en,
                          computed_at = :now, computed_for = :year""")
                .param("tenant", report.tenant().value())
                .param("plugin", report.plugin())
                .param("indicator", indicator.key().indicator())
                .param("unit", indicator.unit().name())
                .param("direction", indicator.direction().name())
                .param("ja", indicator.name().japanese())
                .param("en", indicator.name().english())
                .param("now", now)
                .param("year", report.today().year())
                .update();
    }

    private void replaceValues(Report report, Report.Line line) {
        String indicator = line.indicator().key().indicator();
        control.jdbc()
                .sql("delete from indicator_value" + OF_PLUGIN
                        + " and indicator = :indicator and fiscal_year in (:years)")
                .param("tenant", report.tenant().value())
                .param("plugin", report.plugin())
                .param("indicator", indicator)
                .param("years", report.years().stream().map(FiscalYear::year).toList())
                .update();
        line.points().forEach(point -> control.jdbc()
                .sql("""
                        insert into indicator_value (tenant, plugin, indicator, period, fiscal_year, actual, target)
                        values (:tenant, :plugin, :indicator, :period, :year, :actual, :target)""")
                .param("tenant", report.tenant().value())
                .param("plugin", report.plugin())
                .param("indicator", indicator)
                .param("period", point.period().code())
                .param("year", point.period().fiscalYear().year())
                .param("actual", point.actual())
                .param("target", point.target())
                .update());
    }
}
