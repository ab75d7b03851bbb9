package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.chiteki.server.operator.ServerFigures;
import dev.chiteki.server.shell.Frame;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** How this node of the installation is. */
@Route(value = "operator/server", layout = Frame.class)
@PermitAll
final class ServerView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final int HUNDRED = 100;

    private final transient ServerFigures server;

    ServerView(ConsoleParts parts, ServerFigures server) {
        super(parts, "operator.place.server", "server");
        this.server = server;
    }

    @Override
    void fill(Div place) {
        ServerFigures.Figures now = server.now();
        Button again = new Button(text("operator.server.again"), VaadinIcon.REFRESH.create(), click -> show());
        Div cards = new Div(
                card("node", node(now)),
                card("load", load(now)),
                card("database", database(now)),
                card("clock", clock(now)));
        cards.addClassName("chiteki-dashboard");
        place.add(new Div(again), cards);
        if (!now.database().openByTenant().isEmpty()) {
            place.add(connections(now.database()));
        }
    }

    private Facts node(ServerFigures.Figures now) {
        return new Facts()
                .add(text("operator.server.name"), now.node().name())
                .add(text("operator.version"), now.node().version())
                .add(text("operator.server.java"), now.node().java())
                .add(
                        text("operator.server.started"),
                        parts().figures().moment(now.node().started()))
                .add(
                        text("operator.server.uptime"),
                        parts().figures().duration(now.node().uptimeSeconds()));
    }

    private Facts load(ServerFigures.Figures now) {
        return new Facts()
                .add(
                        text("operator.server.memory"),
                        share(now.memory().usedBytes(), now.memory().mostBytes()))
                .add(
                        text("operator.server.threads"),
                        parts().texts().format(now.node().threads()))
                .add(
                        text("operator.server.pages"),
                        parts().texts().format(now.pages().open()))
                .add(
                        text("operator.server.sessions"),
                        parts().texts().format(now.pages().sessions()))
                .add(text("operator.server.home"), now.disk().home())
                .add(
                        text("operator.server.disk"),
                        share(
                                now.disk().allBytes() - now.disk().freeBytes(),
                                now.disk().allBytes()));
    }

    private Facts database(ServerFigures.Figures now) {
        ServerFigures.Database database = now.database();
        return new Facts()
                .add(text("operator.server.product"), database.server())
                .add(text("operator.server.connections"), text("operator.server.of", database.open(), database.cap()))
                .add(text("operator.server.waiting"), parts().texts().format(database.waiting()))
                .add(text("operator.server.control"), text("operator.server.at-most", database.ofControlDatabase()));
    }

    private Facts clock(ServerFigures.Figures now) {
        return new Facts()
                .add(
                        text("operator.server.today"),
                        parts().texts().format(now.clock().today()))
                .add(
                        text("operator.server.time"),
                        text(now.clock().shifted() ? "operator.server.shifted" : "operator.server.real"));
    }

    private Section connections(ServerFigures.Database database) {
        Table table = new Table(
                "connections",
                text("operator.server.by-region"),
                List.of(text("operator.region-short"), text("operator.server.connections")));
        database.openByTenant()
                .forEach((tenant, open) -> table.row(
                        Table.text(tenant), List.of(Table.text(parts().texts().format(open)))));
        return table.create();
    }

    private Section card(String id, Facts facts) {
        H2 title = new H2(text("operator.server." + id));
        title.setId(id);
        Section card = new Section(title, facts.create());
        card.addClassName("chiteki-card");
        card.getElement().setAttribute("aria-labelledby", id);
        return card;
    }

    private String share(long used, long all) {
        return text(
                "operator.server.share",
                parts().figures().bytes(used),
                parts().figures().bytes(all),
                all <= 0 ? 0 : used * HUNDRED / all);
    }

    private String text(String key, Object... arguments) {
        return texts().get(key, arguments);
    }
}
