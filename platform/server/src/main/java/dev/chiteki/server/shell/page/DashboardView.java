package dev.chiteki.server.shell.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.Widget;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.shell.part.StatePanel;
import java.util.Comparator;
import java.util.List;

/** The region's dashboard: the parts that its plugins offer, each in its own place. */
@org.springframework.stereotype.Component
final class DashboardView {

    private final Plugins plugins;
    private final SignedInUser user;
    private final Wording wording;
    private final Texts texts;

    DashboardView(Plugins plugins, SignedInUser user, Wording wording, Texts texts) {
        this.plugins = plugins;
        this.user = user;
        this.wording = wording;
        this.texts = texts;
    }

    /** Makes it anew, leaving out a plugin that is about to stop. */
    Component create(TenantId tenant, String stoppingPlugin) {
        List<Offered> offered = plugins.enabled(tenant).stream()
                .filter(plugin -> !plugin.id().equals(stoppingPlugin))
                .flatMap(plugin -> plugin.widgets().stream().map(widget -> new Offered(plugin, widget)))
                .filter(offer -> user.may(offer.widget().permission()))
                .sorted(Comparator.<Offered>comparingInt(offer -> offer.widget().order())
                        .thenComparing(offer -> offer.plugin().id())
                        .thenComparing(offer -> offer.widget().id()))
                .toList();
        if (offered.isEmpty()) {
            return StatePanel.empty(texts.get("shell.dashboard.empty"));
        }
        Div grid = new Div();
        grid.addClassName("chiteki-dashboard");
        offered.forEach(offer -> grid.add(card(offer)));
        return grid;
    }

    private Section card(Offered offer) {
        String id = "widget-" + offer.plugin().id() + "-" + offer.widget().id();
        H2 title = new H2(offer.plugin().texts().get(offer.widget().titleKey()));
        title.setId(id);
        Section card = new Section(title, content(offer.widget(), id));
        card.addClassName("chiteki-card");
        card.getElement().setAttribute("aria-labelledby", id);
        return card;
    }

    private Component content(Widget widget, String where) {
        try {
            return widget.content().get();
        } catch (RuntimeException | LinkageError failure) {
            return StatePanel.failed(wording.of(where, failure));
        }
    }

    private record Offered(RunningPlugin plugin, Widget widget) {}
}
