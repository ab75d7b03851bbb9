package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.RegionEvents;
import dev.chiteki.server.event.DeliveryState;
import dev.chiteki.server.event.EventDesk;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntSupplier;

/** What waits, what a person has to decide, and what was put aside, one below the other. */
final class EventsPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final transient RegionEvents events;
    private final transient PluginContext context;

    /** @param administration the context of the whole administration */
    EventsPage(RegionEvents events, PluginContext administration) {
        this.events = events;
        this.context = administration;
        getContent().addClassName("chiteki-sections");
        show("");
    }

    private void show(String told) {
        EventDesk.Figures figures = events.figures();
        List<RegionEvents.Row> dead = rows(DeliveryState.DEAD);
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(text("lead")),
                        new DoneNote(told),
                        new Paragraph(text("figures", figures.waiting(), figures.dead())));
        if (events.mayDecide() && dead.size() > 1) {
            Button all = new Button(text("retry-all"), click -> act(events::retryAll, "retried-all"));
            all.setId("retry-all");
            getContent().add(all);
        }
        getContent()
                .add(
                        section("dead", dead),
                        section("waiting", rows(DeliveryState.WAITING)),
                        section("aside", rows(DeliveryState.ASIDE)));
    }

    private List<RegionEvents.Row> rows(DeliveryState state) {
        return events.all(state, texts().locale());
    }

    private Component section(String kind, List<RegionEvents.Row> rows) {
        Section section = new Section(new H2(text(kind)));
        section.addClassName("chiteki-cards");
        if (rows.isEmpty()) {
            section.add(context.parts().empty(text(kind + ".none")));
        }
        rows.forEach(row -> section.add(card(row)));
        return section;
    }

    private Component card(RegionEvents.Row row) {
        Div card = new Div(new H3(row.does()));
        card.addClassName("chiteki-card");
        if (row.reason() != null) {
            card.add(new Paragraph(row.reason()));
        }
        if (!row.enabled()) {
            card.add(new Paragraph(text("off", row.pluginName())));
        }
        card.add(facts(row), payload(row));
        if (row.state() == DeliveryState.DEAD && events.mayDecide()) {
            card.add(decisions(row));
        }
        return card;
    }

    private Component facts(RegionEvents.Row row) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("chiteki-facts");
        add(facts, "feature", row.pluginName());
        add(facts, "event", text("event.named", row.type(), row.publisher()));
        add(facts, "aggregate", text("aggregate.named", row.aggregateKind(), row.aggregate(), row.sequence()));
        add(facts, "occurred", moment(row.occurredAt()));
        add(facts, "actor", context.directory().nameAndAccount(row.actor()));
        add(facts, "attempts", text("attempts.count", row.attempts()));
        add(facts, row.state() == DeliveryState.WAITING ? "next" : "ended", moment(row.at()));
        if (row.behind() > 0) {
            add(facts, "behind", text("behind.count", row.behind()));
        }
        if (row.asideBy() != null && row.asideReason() != null) {
            add(facts, "aside-by", context.directory().nameAndAccount(row.asideBy()));
            add(facts, "aside-reason", row.asideReason());
        }
        return facts;
    }

    private Component payload(RegionEvents.Row row) {
        Pre json = new Pre(row.payload());
        json.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        return new Details(text("payload"), json);
    }

    private Component decisions(RegionEvents.Row row) {
        Button retry = new Button(
                text("retry"),
                click -> act(
                        () -> {
                            events.retry(row.id());
                            return 1;
                        },
                        "retried"));
        retry.setAriaLabel(text("retry.named", row.does(), row.aggregate()));
        Button aside = new Button(text("put-aside"), click -> new AsideDialog(
                        texts(), row, reason -> events.putAside(row.id(), reason), () -> tell("put-aside.done", 1))
                .open());
        aside.setAriaLabel(text("put-aside.named", row.does(), row.aggregate()));
        Div buttons = new Div(retry, aside);
        buttons.addClassName("chiteki-row");
        return buttons;
    }

    private void act(IntSupplier act, String done) {
        try {
            tell(done, act.getAsInt());
        } catch (ChitekiException decided) {
            show(AsideDialog.sentences(texts(), decided));
        }
    }

    private void tell(String done, int count) {
        show(text(done, count));
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(context.region().zone()));
    }

    private void add(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
    }

    private String text(String key, Object... arguments) {
        return texts().get("administration.events." + key, arguments);
    }

    private Texts texts() {
        return context.texts();
    }
}
