package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.chiteki.api.region.Region;
import dev.chiteki.server.operator.PluginOverview;
import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.shell.Frame;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The published plugins: whether they run, what they bring, which regions use them. */
@Route(value = "operator/plugins", layout = Frame.class)
@PermitAll
final class PluginsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient PluginOverview plugins;

    PluginsView(ConsoleParts parts, PluginOverview plugins) {
        super(parts, "operator.place.plugins", "plugins");
        this.plugins = plugins;
    }

    @Override
    void fill(Div place) {
        Table table = new Table(
                "plugins",
                texts().get("operator.plugins"),
                List.of(
                        texts().get("operator.plugin"),
                        texts().get("operator.plugin-id"),
                        texts().get("operator.version"),
                        texts().get("operator.state"),
                        texts().get("operator.contributions"),
                        texts().get("operator.users")));
        plugins.all(texts().locale())
                .forEach(row -> table.row(
                        Table.text(row.name(texts().locale())),
                        List.of(
                                Table.text(row.status().descriptor().id()),
                                Table.text(row.status().descriptor().version()),
                                state(row.status()),
                                contributions(row),
                                users(row.users()))));
        place.add(table.create());
    }

    private Component state(PluginStatus status) {
        String problem = status.problem();
        boolean failed = problem != null;
        String key = failed ? "failed" : status.running() ? "running" : "stopped";
        VaadinIcon icon = failed ? VaadinIcon.WARNING : status.running() ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.PAUSE;
        Span badge = new Span(icon.create(), new Span(texts().get("operator.plugin-" + key)));
        badge.addClassNames(
                "chiteki-badge",
                failed ? "chiteki-badge-error" : status.running() ? "chiteki-badge-success" : "chiteki-badge-plain");
        Div whole = new Div(badge);
        whole.addClassName("chiteki-reasoned");
        if (problem != null) {
            whole.add(new Div(problem), new Div(texts().get("operator.plugin-failed.remedy")));
        }
        return whole;
    }

    private Component contributions(PluginOverview.Row row) {
        if (row.contributions().isEmpty()) {
            return Table.text("–");
        }
        UnorderedList list = new UnorderedList();
        int count = 0;
        for (PluginOverview.Contribution one : row.contributions()) {
            count += one.names().size();
            list.add(new ListItem(texts().get(
                                    "operator.contribution." + one.kind(),
                                    one.names().size())
                    + " "
                    + String.join(texts().get("operator.comma"), one.names())));
        }
        return new Details(texts().get("operator.contributions.count", count), list);
    }

    private Component users(List<Region> regions) {
        if (regions.isEmpty()) {
            return Table.text(texts().get("operator.users.none"));
        }
        UnorderedList list = new UnorderedList();
        regions.forEach(region ->
                list.add(new ListItem(new Anchor("/operator/regions/" + region.id(), region.name(texts().locale())))));
        return new Details(texts().get("operator.users.count", regions.size()), list);
    }
}
