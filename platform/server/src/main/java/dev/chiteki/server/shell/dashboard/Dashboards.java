package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.SignedInUser;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the dashboard of a region for whoever opens it. */
@org.springframework.stereotype.Component
public final class Dashboards {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    // The years beside them exist too.
    private static final int EARLIEST = 1873;
    private static final int LATEST = 9998;

    private final WidgetOffers offers;
    private final Tenants tenants;
    private final SignedInUser user;
    private final DashboardParts parts;

    Dashboards(WidgetOffers offers, Tenants tenants, SignedInUser user, DashboardParts parts) {
        this.offers = offers;
        this.tenants = tenants;
        this.user = user;
        this.parts = parts;
    }

    /**
     * Makes it anew, leaving out a plugin that is about to stop.
     *
     * @param query of the page's address; {@code fiscalYear} names another year than that of today
     */
    public Component create(TenantId tenant, Map<String, List<String>> query, String stoppingPlugin) {
        FiscalYear today = FiscalYear.of(parts.clock().today());
        FiscalYear year = query.getOrDefault("fiscalYear", List.of()).stream()
                .filter(text -> YEAR.matcher(text).matches())
                .map(Integer::parseInt)
                .filter(number -> number > EARLIEST && number < LATEST)
                .findFirst()
                .map(FiscalYear::new)
                .orElse(today);
        return new DashboardView(
                parts,
                new DashboardScope(
                        tenants.find(tenant).orElseThrow().region(), year, today, offered(tenant, stoppingPlugin)));
    }

    private List<OfferedWidget> offered(TenantId tenant, String stoppingPlugin) {
        return offers.of(tenant).stream()
                .filter(offer -> !offer.plugin().id().equals(stoppingPlugin))
                .filter(offer -> user.may(offer.widget().permission()))
                .sorted(Comparator.comparing(OfferedWidget::key))
                .toList();
    }
}
