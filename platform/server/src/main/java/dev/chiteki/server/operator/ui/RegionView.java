package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.operator.TenantOverview;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.shell.Frame;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One region: its state and what to do about it, its figures, its plugins, its declaration, its trail's headings. */
@Route(value = "operator/regions/:region", layout = Frame.class)
@PermitAll
final class RegionView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final Set<TenantState> WITH_TRAIL = EnumSet.of(TenantState.ACTIVE, TenantState.SUSPENDED);

    private final transient Tenants tenants;
    private final transient TenantOverview overview;
    private final transient RegionSections sections;
    private final transient TrailTable trails;
    private String id = "";

    RegionView(
            ConsoleParts parts, Tenants tenants, TenantOverview overview, RegionSections sections, TrailTable trails) {
        super(parts, "operator.region", "regions");
        this.tenants = tenants;
        this.overview = overview;
        this.sections = sections;
        this.trails = trails;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        id = event.getRouteParameters().get("region").orElse("");
        if (tenant().isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (isAttached()) {
            show();
        }
    }

    @Override
    void fill(Div place) {
        tenant().ifPresent(tenant -> fill(place, tenant));
    }

    @Override
    public String heading() {
        return tenant().map(tenant -> tenant.region().name(texts().locale())).orElse(id);
    }

    @Override
    public List<Step> trail() {
        return List.of(new Step(texts().get("operator.place.regions"), "/operator"));
    }

    private void fill(Div place, RegisteredTenant tenant) {
        TenantOverview.Row row = overview.of(tenant);
        place.add(sections.state(tenant), sections.figures(row));
        if (tenant.state() == TenantState.ACTIVE) {
            place.add(sections.plugins(row));
        }
        place.add(sections.declaration(tenant));
        if (WITH_TRAIL.contains(tenant.state())) {
            Section trail = trails.ofTenant(tenant);
            place.add(trail);
        }
    }

    private Optional<RegisteredTenant> tenant() {
        return Optional.of(id).filter(TenantId::isValid).flatMap(valid -> tenants.find(new TenantId(valid)));
    }
}
