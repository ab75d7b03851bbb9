package dev.chiteki.server.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the reader's language and theme on a page's root, so that it comes in them and does not change into them, and
 * names the scripts of the frame's own elements.
 */
@Component
final class FirstPaint implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final List<String> SCRIPTS = List.of("frame", "search", "session", "unsent");

    private final transient PageLanguage language;
    private final transient Themes themes;

    FirstPaint(PageLanguage language, Themes themes) {
        this.language = language;
        this.themes = themes;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::write);
    }

    private void write(IndexHtmlResponse page) {
        var root = page.getDocument().select("html");
        root.attr("lang", language.ofRequest(page.getVaadinRequest()).getLanguage());
        themes.chosen().chosen().ifPresent(code -> root.attr(Themes.ATTRIBUTE, code));
        SCRIPTS.forEach(name -> page.getDocument()
                .head()
                .appendElement("script")
                .attr("defer", true)
                .attr("src", "/scripts/chiteki-" + name + ".js"));
    }
}
