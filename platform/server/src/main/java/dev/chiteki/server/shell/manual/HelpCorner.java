package dev.chiteki.server.shell.manual;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.HelpPage;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Help on the shown page: a link beside its heading, and a panel beside the work in which it opens. */
public final class HelpCorner {

    private static final String PANEL = "help";

    /** Let the browser open another tab or window when its reader asks for that. */
    private static final String PLAIN_CLICK =
            "!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0"
                    + " && (event.preventDefault(), true)";

    private final Manuals manuals;
    private final Texts texts;
    private final Anchor link = new Anchor();
    private final Aside panel = new Aside();
    private final H2 title = new H2();
    private final Anchor alone = new Anchor();
    private final Anchor contents = new Anchor();
    private final NativeButton close = new NativeButton();
    private final Div text = new Div();
    private @Nullable HelpPage offered;
    private @Nullable Locale language;

    HelpCorner(Manuals manuals, Texts texts) {
        this.manuals = manuals;
        this.texts = texts;
        link.addClassName("chiteki-help");
        link.setRouterIgnore(true);
        onPlainClick(link.getElement(), this::open);
        title.setId("help-title");
        title.getElement().setAttribute("tabindex", "-1");
        close.addClassName("chiteki-link-button");
        close.addClickListener(click -> close());
        alone.setTarget("_blank");
        alone.setRouterIgnore(true);
        contents.setTarget("_blank");
        contents.setRouterIgnore(true);
        text.addClassName("chiteki-manual-text");
        panel.addClassName("chiteki-help-panel");
        panel.setId(PANEL);
        panel.getElement().setAttribute("aria-labelledby", "help-title");
        panel.getElement().addEventListener("keydown", escape -> close()).setFilter("event.key === 'Escape'");
        Div ways = new Div(alone, contents);
        ways.addClassName("chiteki-help-ways");
        panel.add(new Div(title, close), ways, text);
        panel.setVisible(false);
        link.setVisible(false);
    }

    /** The link, to stand beside the heading. */
    public Anchor link() {
        return link;
    }

    /** The panel, to stand after the page. */
    public Aside panel() {
        return panel;
    }

    /** Offers help on the page that is shown now, or none. An open panel follows. */
    public void offer(@Nullable HelpPage page) {
        if (Objects.equals(page, offered) && texts.locale().equals(language)) {
            return;
        }
        offered = page;
        language = texts.locale();
        write();
        HelpPage found = page == null || manuals.find(page).isEmpty() ? null : page;
        link.setVisible(found != null);
        if (found == null) {
            panel.setVisible(false);
        } else {
            link.setHref(manuals.href(found));
            if (panel.isVisible()) {
                show(found);
            }
        }
    }

    private void write() {
        link.removeAll();
        link.add(VaadinIcon.QUESTION_CIRCLE_O.create(), new Span(texts.get("manual.help")));
        close.setText(texts.get("manual.close"));
        alone.setText(texts.get("manual.alone"));
        contents.setText(texts.get("manual.contents"));
    }

    private void open() {
        if (offered != null) {
            panel.setVisible(true);
            show(offered);
        }
    }

    private void show(HelpPage page) {
        manuals.find(page).ifPresent(found -> {
            title.setText(found.title());
            alone.setHref(manuals.href(page));
            contents.setHref(manuals.contents());
            text.getElement().removeAllChildren();
            new ManualText(found, 2, manuals.isSpaced(), this::within).into(text.getElement());
            title.getElement().callJsFunction("focus");
        });
    }

    /** A link of the text, which leads on within the panel. */
    private Element within(HelpPage page, String words) {
        Element anchor = new Element("a").setText(words);
        anchor.setAttribute("href", manuals.href(page));
        anchor.setAttribute("router-ignore", true);
        onPlainClick(anchor, () -> show(page));
        return anchor;
    }

    private void close() {
        panel.setVisible(false);
        link.focus();
    }

    private static void onPlainClick(Element element, Runnable act) {
        element.addEventListener("click", click -> act.run()).setFilter(PLAIN_CLICK);
    }
}
