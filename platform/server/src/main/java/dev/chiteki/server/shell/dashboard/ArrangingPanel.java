package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.text.Texts;
import java.util.List;

/** By which a person arranges the dashboard: move, hide and show again, reset; all of it by the keyboard too. */
final class ArrangingPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final DashboardView dashboard;
    private final NativeButton toggle;
    private final Div hidden = new Div();
    private final Div news = new Div();
    private boolean arranging;

    ArrangingPanel(Texts texts, DashboardView dashboard) {
        this.texts = texts;
        this.dashboard = dashboard;
        this.toggle = new NativeButton(texts.get("dashboard.arrange"), click -> {
            arranging = !arranging;
            write();
        });
        toggle.addClassName("chiteki-link-button");
        toggle.getElement().setAttribute("aria-label", texts.get("dashboard.arrange"));
        hidden.addClassName("chiteki-row");
        news.addClassName("chiteki-heard");
        news.getElement().setAttribute("role", "status");
        NativeButton reset = button(texts.get("dashboard.reset"), () -> {
            dashboard.reset();
            say(texts.get("dashboard.was-reset"));
        });
        Div tools = new Div(new Paragraph(texts.get("dashboard.arranging")), hidden, reset);
        tools.addClassName("chiteki-arranging");
        getContent().add(tools, news);
    }

    /** The button that begins and ends arranging. */
    NativeButton toggle() {
        return toggle;
    }

    /** Shows what can be done now. */
    void write() {
        toggle.getElement().setAttribute("aria-pressed", Boolean.toString(arranging));
        getContent().getChildren().findFirst().ifPresent(tools -> tools.setVisible(arranging));
        dashboard.cards().forEach((key, card) -> {
            if (arranging != card.isArranging()) {
                card.arrange(arranging ? buttons(card) : List.of());
            }
        });
        hidden.removeAll();
        dashboard.offered().values().stream()
                .filter(offer -> !dashboard.cards().containsKey(offer.key()))
                .forEach(offer -> hidden.add(button(texts.get("dashboard.show", offer.title()), () -> show(offer))));
        if (hidden.getComponentCount() == 0) {
            hidden.add(new Span(texts.get("dashboard.none-hidden")));
        }
    }

    private List<Component> buttons(WidgetCard card) {
        String title = card.offered().title();
        return List.of(
                sign(VaadinIcon.ARROW_UP, texts.get("dashboard.earlier", title), () -> move(card, true)),
                sign(VaadinIcon.ARROW_DOWN, texts.get("dashboard.later", title), () -> move(card, false)),
                sign(VaadinIcon.EYE_SLASH, texts.get("dashboard.hide", title), () -> hide(card)));
    }

    private void move(WidgetCard card, boolean earlier) {
        String key = card.offered().key();
        Arrangement now = dashboard.arrangement();
        dashboard.arrange(
                earlier
                        ? now.earlier(key, dashboard.offered().keySet())
                        : now.later(key, dashboard.offered().keySet()));
        // Moved in the document, the button has lost the focus.
        card.focusArranging(earlier ? 0 : 1);
        say(texts.get(
                "dashboard.moved",
                card.offered().title(),
                dashboard.placeOf(card),
                dashboard.cards().size()));
    }

    private void hide(WidgetCard card) {
        dashboard.arrange(dashboard.arrangement().without(card.offered().key()));
        toggle.focus();
        say(texts.get("dashboard.was-hidden", card.offered().title()));
    }

    private void show(OfferedWidget offer) {
        dashboard.arrange(dashboard.arrangement().with(offer.key()));
        toggle.focus();
        say(texts.get("dashboard.was-shown", offer.title()));
    }

    private void say(String sentence) {
        news.setText(sentence);
    }

    private static NativeButton sign(VaadinIcon sign, String label, Runnable onClick) {
        return WidgetCard.icon(sign, label, onClick);
    }

    private static NativeButton button(String text, Runnable onClick) {
        NativeButton button = new NativeButton(text, click -> onClick.run());
        button.addClassName("chiteki-link-button");
        return button;
    }
}
