package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.dashboard.WidgetRequest;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.shell.part.StatePanel;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The dashboard in one page: its head, and a card for each widget, loaded after the page is shown. */
final class DashboardView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final transient DashboardParts parts;
    private final transient DashboardScope scope;
    private final transient Map<String, OfferedWidget> offered = new LinkedHashMap<>();
    private final transient Map<String, WidgetCard> cards = new ConcurrentHashMap<>();
    private final Div grid = new Div();
    private final ArrangingPanel panel;
    private transient Arrangement arrangement;
    private YenUnit unit;

    DashboardView(DashboardParts parts, DashboardScope scope) {
        this.parts = parts;
        this.scope = scope;
        scope.offered().forEach(offer -> offered.put(offer.key(), offer));
        this.arrangement = parts.arrangements().of(scope.offered());
        this.unit = parts.parts().yenUnit();
        this.panel = new ArrangingPanel(parts.texts(), this);
        grid.addClassName("chiteki-dashboard");
        Div head = new Div(
                new PeriodSteps(parts.texts(), scope), parts.parts().yenUnitChoice(this::changeUnit), panel.toggle());
        head.addClassName("chiteki-dashboard-head");
        getContent().addClassName("chiteki-dashboard-page");
        getContent().add(head, panel, grid);
    }

    Arrangement arrangement() {
        return arrangement;
    }

    /** All that the person may see, by key. */
    Map<String, OfferedWidget> offered() {
        return offered;
    }

    /** What is shown, by key. */
    Map<String, WidgetCard> cards() {
        return cards;
    }

    /** The place of a card, from 1. */
    int placeOf(WidgetCard card) {
        return grid.indexOf(card) + 1;
    }

    /** Shows the widgets in that arrangement and keeps it. */
    void arrange(Arrangement wanted) {
        parts.arrangements().keep(wanted);
        show(wanted);
    }

    /** Shows the widgets as somebody sees them who has arranged nothing. */
    void reset() {
        parts.arrangements().forget();
        show(parts.arrangements().of(scope.offered()));
    }

    /** Loads the widgets of that plugin anew. */
    void follow(String pluginId) {
        cards.values().stream()
                .filter(card -> card.offered().plugin().id().equals(pluginId))
                .forEach(this::load);
    }

    /** Whether a card shows what was loaded longer ago than that; may be asked without the page's lock. */
    boolean hasOlderThan(Duration age) {
        return cards.values().stream().anyMatch(card -> card.isOlderThan(age));
    }

    /** Marks what was loaded longer ago than that. */
    void doubtOlderThan(Duration age) {
        cards.values().stream().filter(card -> card.isOlderThan(age)).forEach(WidgetCard::doubt);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.getUI() instanceof RegionUI page) {
            parts.open().opened(page, this);
        }
        if (cards.isEmpty()) {
            show(arrangement);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        parts.open().closed(this);
    }

    private void show(Arrangement wanted) {
        arrangement = wanted;
        List<String> keys = wanted.shown().stream().filter(offered::containsKey).toList();
        new ArrayList<>(cards.keySet())
                .stream().filter(key -> !keys.contains(key)).forEach(key -> grid.remove(cards.remove(key)));
        grid.getChildren().filter(StatePanel.class::isInstance).toList().forEach(grid::remove);
        for (int place = 0; place < keys.size(); place++) {
            WidgetCard card = cards.computeIfAbsent(keys.get(place), this::newCard);
            if (grid.indexOf(card) != place) {
                grid.addComponentAtIndex(place, card);
            }
            if (card.isNew()) {
                load(card);
            }
        }
        if (keys.isEmpty()) {
            String why = offered.isEmpty() ? "shell.dashboard.empty" : "dashboard.all-hidden";
            grid.add(StatePanel.empty(parts.texts().get(why)));
        }
        panel.write();
    }

    private void changeUnit() {
        unit = parts.parts().yenUnit();
        cards.values().forEach(this::load);
    }

    private WidgetCard newCard(String key) {
        return new WidgetCard(Objects.requireNonNull(offered.get(key)), parts.texts(), this::load);
    }

    private void load(WidgetCard card) {
        UI page = UI.getCurrentOrThrow();
        int turn = card.showLoading();
        WidgetRequest request = new WidgetRequest(scope.year(), unit);
        parts.calls()
                .load(
                        card.offered(),
                        request,
                        outcome -> deliver(page, () -> {
                            if (card.isTurn(turn)) {
                                show(card, outcome);
                            }
                        }));
    }

    private static void deliver(UI page, Runnable news) {
        try {
            page.access(news::run);
        } catch (UIDetachedException closed) {
            // Nobody looks at it any more.
        }
    }

    private void show(WidgetCard card, WidgetOutcome outcome) {
        switch (outcome) {
            case WidgetOutcome.Made made -> card.show(made.content(), time());
            case WidgetOutcome.Failed failed -> card.showFailure(parts.calls().why(card.offered(), failed));
            case WidgetOutcome.Late late -> card.showFailure(parts.calls().why(late));
        }
    }

    private String time() {
        return LocalTime.ofInstant(parts.clock().now(), scope.region().zone()).format(TIME);
    }
}
