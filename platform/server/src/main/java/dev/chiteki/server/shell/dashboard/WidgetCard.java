package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.part.StatePanel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A widget in its frame: title, how fresh it is, what can be done with it, and its state. */
final class WidgetCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient OfferedWidget offered;
    private final transient Texts texts;
    private final Span freshness = new Span();
    private final Div state = new Div();
    private final Div body = new Div();
    private final Div arranging = new Div();
    private final transient Runnable reload;
    private int turn;
    private boolean hasContent;
    private String asOf = "";
    private volatile @Nullable Instant loadedAt;

    WidgetCard(OfferedWidget offered, Texts texts, Consumer<WidgetCard> onRefresh) {
        this.offered = offered;
        this.texts = texts;
        this.reload = () -> onRefresh.accept(this);
        NativeButton refresh = icon(VaadinIcon.REFRESH, texts.get("dashboard.refresh", offered.title()), reload);
        String id = "widget-" + offered.key().replace('/', '-');
        H2 title = new H2(offered.title());
        title.setId(id);
        freshness.addClassName("chiteki-card-freshness");
        arranging.addClassName("chiteki-card-arranging");
        Header head = new Header(title, freshness, refresh, arranging);
        head.addClassName("chiteki-card-head");
        Section card = getContent();
        card.addClassNames(
                "chiteki-card",
                "chiteki-card-" + ConstantName.of(offered.widget().size()));
        card.getElement().setAttribute("aria-labelledby", id);
        card.add(head, state, body);
    }

    OfferedWidget offered() {
        return offered;
    }

    /** Whether it was never loaded. */
    boolean isNew() {
        return turn == 0;
    }

    /** Whether that try to load it is the last one: what an earlier one brings is of yesterday. */
    boolean isTurn(int number) {
        return turn == number;
    }

    /** Whether what it shows was loaded longer ago than that, and was not doubted yet; asked on any thread. */
    boolean isOlderThan(Duration age) {
        Instant then = loadedAt;
        return then != null && then.plus(age).isBefore(Instant.now());
    }

    /** Begins a try and gives its number; content that is there stays meanwhile. */
    int showLoading() {
        turn++;
        getContent().getElement().setAttribute("aria-busy", "true");
        if (!hasContent) {
            become("loading");
            state.removeAll();
            body.removeAll();
            body.add(skeleton());
        }
        return turn;
    }

    /** @param asOf the time of day at which it was true */
    void show(Component content, String asOf) {
        settle("shown");
        this.asOf = asOf;
        hasContent = true;
        loadedAt = Instant.now();
        freshness.setText(texts.get("dashboard.as-of", asOf));
        body.removeAll();
        body.add(content);
    }

    /** What was there is shown further, as no longer fresh. */
    void showFailure(List<String> sentences) {
        NativeButton again = new NativeButton(texts.get("dashboard.again"), click -> reload.run());
        again.addClassName("chiteki-link-button");
        if (!hasContent) {
            settle("failed");
            body.removeAll();
            state.add(StatePanel.failed(sentences).with(again));
        } else {
            settle("stale");
            List<String> both = Stream.concat(sentences.stream(), Stream.of(texts.get("dashboard.kept", asOf)))
                    .toList();
            state.add(StatePanel.stale(both).with(again));
        }
    }

    /** Says that it may no longer be true. */
    void doubt() {
        settle("stale");
        loadedAt = null;
        state.add(StatePanel.stale(List.of(texts.get("dashboard.stale"))));
    }

    /** Whether it has the buttons by which the person arranges it. */
    boolean isArranging() {
        return arranging.getComponentCount() > 0;
    }

    /** Puts these buttons into its head in place of others. */
    void arrange(List<? extends Component> buttons) {
        arranging.removeAll();
        buttons.forEach(arranging::add);
    }

    /** Gives the focus to the button of that place. */
    void focusArranging(int place) {
        if (arranging.getComponentAt(place) instanceof NativeButton button) {
            button.focus();
        }
    }

    /** A button of a sign, with words for those who do not see or know it. */
    static NativeButton icon(VaadinIcon sign, String label, Runnable onClick) {
        NativeButton button = new NativeButton("", click -> onClick.run());
        button.add(sign.create());
        button.addClassName("chiteki-icon-button");
        button.getElement().setAttribute("aria-label", label);
        button.getElement().setAttribute("title", label);
        return button;
    }

    private void settle(String name) {
        become(name);
        getContent().getElement().setAttribute("aria-busy", "false");
        state.removeAll();
    }

    private void become(String name) {
        getContent().getElement().setAttribute("data-state", name);
    }

    private Component skeleton() {
        Div skeleton = new Div(new Span(texts.get("dashboard.loading")), new Div(), new Div(), new Div());
        skeleton.addClassName("chiteki-skeleton");
        return skeleton;
    }
}
