package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The regions, how they are, and a switch for each plugin of each. */
@org.springframework.stereotype.Component
final class RegionTable {

    private final Tenants tenants;
    private final Plugins plugins;
    private final Pins pins;
    private final PluginSwitches switches;
    private final Texts texts;

    RegionTable(Tenants tenants, Plugins plugins, Pins pins, PluginSwitches switches, Texts texts) {
        this.tenants = tenants;
        this.plugins = plugins;
        this.pins = pins;
        this.switches = switches;
        this.texts = texts;
    }

    Section create() {
        SortedMap<String, String> names = new TreeMap<>();
        for (PluginStatus status : plugins.published()) {
            names.put(status.descriptor().id(), status.descriptor().name());
        }
        List<String> columns = new ArrayList<>(
                List.of(texts.get("operator.region"), texts.get("operator.region-id"), texts.get("operator.state")));
        columns.addAll(names.values());
        Table table = new Table("regions", texts.get("operator.regions"), columns);
        tenants.all().forEach(tenant -> table.row(name(tenant), cells(tenant, names)));
        return table.create();
    }

    private List<Component> cells(RegisteredTenant tenant, SortedMap<String, String> names) {
        List<Component> cells =
                new ArrayList<>(List.of(Table.text(tenant.region().id().value()), state(tenant)));
        boolean active = tenant.state() == TenantState.ACTIVE;
        Map<String, String> enabled = active ? pins.of(tenant.region().id()) : Map.of();
        names.forEach((id, name) -> cells.add(
                active ? switches.create(tenant.region(), id, name, enabled.containsKey(id)) : Table.text("–")));
        return cells;
    }

    private Component name(RegisteredTenant tenant) {
        Span japanese = new Span(tenant.region().nameJa());
        japanese.getElement().setAttribute("lang", "ja");
        Span english = new Span(tenant.region().nameEn());
        english.getElement().setAttribute("lang", "en");
        english.addClassName("chiteki-region-kind");
        Div both = new Div(japanese, english);
        both.addClassName("chiteki-region-name");
        return both;
    }

    private Component state(RegisteredTenant tenant) {
        Span badge = new Span(texts.get("operator.state." + tenant.state().name()));
        badge.addClassName("chiteki-badge");
        if (tenant.state() == TenantState.ACTIVE) {
            badge.addClassName("chiteki-badge-success");
        } else if (tenant.state() == TenantState.FAILED) {
            badge.addClassName("chiteki-badge-error");
        }
        return tenant.reason() == null ? badge : new Div(badge, new Div(tenant.reason()));
    }
}
