package dev.chiteki.server.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Writes the reader's language and theme on a page's root, so that it comes in them and does not change into them. */
@Component
final class FirstPaint implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

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
    }
}
