package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.operator.PluginOverview;
import dev.chiteki.server.operator.TenantOverview;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Regions in rows, and a switch for each plugin of each. */
@org.springframework.stereotype.Component
final class RegionTable {

    private final TenantOverview overview;
    private final PluginOverview plugins;
    private final PluginSwitches switches;
    private final StateBadge states;
    private final Figures figures;
    private final Texts texts;

    RegionTable(
            TenantOverview overview,
            PluginOverview plugins,
            PluginSwitches switches,
            StateBadge states,
            Figures figures,
            Texts texts) {
        this.overview = overview;
        this.plugins = plugins;
        this.switches = switches;
        this.states = states;
        this.figures = figures;
        this.texts = texts;
    }

    Section create(List<RegisteredTenant> tenants) {
        SortedMap<String, String> names = plugins.names(texts.locale());
        List<String> columns = new ArrayList<>(List.of(
                texts.get("operator.region"),
                texts.get("operator.region-id"),
                texts.get("operator.region.kind"),
                texts.get("operator.state")));
        columns.addAll(names.values());
        columns.add(texts.get("operator.size"));
        columns.add(texts.get("operator.last-sign-in"));
        Table table = new Table("regions", texts.get("operator.regions"), columns);
        overview.of(tenants).forEach(row -> table.row(name(row.tenant().region()), cells(row, names)));
        return table.create();
    }

    private List<Component> cells(TenantOverview.Row row, SortedMap<String, String> names) {
        RegisteredTenant tenant = row.tenant();
        Region region = tenant.region();
        List<Component> cells = new ArrayList<>(List.of(
                Table.text(region.id().value()),
                Table.text(texts.get("shell.kind." + region.kind().name())),
                states.withReason(tenant)));
        names.forEach((id, name) -> cells.add(plugin(row, id, name)));
        cells.add(size(row));
        cells.add(Table.text(figures.moment(row.lastSignIn())));
        return cells;
    }

    private Component plugin(TenantOverview.Row row, String id, String name) {
        if (row.tenant().state() != TenantState.ACTIVE) {
            return Table.text("–");
        }
        Map<String, String> enabled = row.plugins();
        Div cell = new Div(switches.create(row.tenant().region(), id, name, enabled.containsKey(id)));
        if (enabled.containsKey(id)) {
            Span version = new Span(enabled.get(id));
            version.addClassName("chiteki-version");
            cell.add(version);
        }
        return cell;
    }

    private Component size(TenantOverview.Row row) {
        Div database = new Div(texts.get("operator.size.database", figures.bytes(row.databaseBytes())));
        Div files = new Div(texts.get("operator.size.files", figures.bytes(row.fileBytes())));
        Div both = new Div(database, files);
        both.addClassName("chiteki-sizes");
        return both;
    }

    private static Component name(Region region) {
        Anchor japanese = new Anchor("/operator/regions/" + region.id(), region.nameJa());
        japanese.getElement().setAttribute("lang", "ja");
        Span english = new Span(region.nameEn());
        english.getElement().setAttribute("lang", "en");
        english.addClassName("chiteki-region-kind");
        Div both = new Div(japanese, english);
        both.addClassName("chiteki-region-name");
        return both;
    }
}
