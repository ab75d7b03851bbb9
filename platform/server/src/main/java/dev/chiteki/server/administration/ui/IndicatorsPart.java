package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.dashboard.WidgetRequest;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.administration.IndicatorsResource;
import dev.chiteki.server.indicator.IndicatorKey;
import dev.chiteki.server.indicator.IndicatorReports;
import dev.chiteki.server.indicator.ReportedIndicator;
import dev.chiteki.server.plugin.PlatformPart;
import dev.chiteki.server.shell.PlatformWidgets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The indicators of all regions, at the programme office: a page, and a widget of each. */
@org.springframework.stereotype.Component
@Order(1)
final class IndicatorsPart implements PlatformPart, PlatformWidgets {

    private static final Permission SEE = Permission.of(
            IndicatorsResource.PERMISSION,
            Role.PROGRAMME_DIRECTOR,
            Role.PROGRAMME_OFFICER,
            Role.PROGRAMME_REVIEWER,
            Role.PROGRAMME_AUDITOR,
            Role.PROGRAMME_ADMINISTRATOR);

    private final IndicatorReports reports;
    private final IndicatorsResource resource;
    private volatile @Nullable PluginContext context;

    IndicatorsPart(IndicatorReports reports, IndicatorsResource resource) {
        this.reports = reports;
        this.resource = resource;
    }

    @Override
    public String texts() {
        return "indicators";
    }

    @Override
    public Plugin contribute(PluginContext administration) {
        context = administration;
        return new PartContent(
                List.of(SEE),
                List.of(View.of(
                                "indicators",
                                "administration.indicators",
                                SEE,
                                request -> new IndicatorsPage(reports, administration, request))
                        .explainedBy("indicators")
                        .at(new Navigation(VaadinIcon.CHART, 1))),
                List.of(resource));
    }

    @Override
    public List<Offer> of(TenantId tenant) {
        return reports.mayBeSeenBy(tenant)
                ? reports.all().stream().map(this::offer).toList()
                : List.of();
    }

    private Offer offer(ReportedIndicator indicator) {
        IndicatorKey key = indicator.key();
        String id = "reported_" + key.plugin() + "_" + key.indicator();
        return new Offer(
                Widget.of(id, "administration.indicators", SEE, request -> content(key, request))
                        .at(10),
                indicator.name());
    }

    private Component content(IndicatorKey key, WidgetRequest request) {
        PluginContext administration = Objects.requireNonNull(context);
        return reports.compare(key, request.fiscalYear())
                .<Component>map(found -> new ComparisonPanel(found, administration, request.yenUnit()))
                .orElseGet(() ->
                        administration.parts().empty(administration.texts().get("administration.indicators.none")));
    }
}
