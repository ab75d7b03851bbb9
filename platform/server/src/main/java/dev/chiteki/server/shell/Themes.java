package dev.chiteki.server.shell;

import com.vaadin.flow.component.UI;
import dev.chiteki.server.security.ReaderTheme;
import dev.chiteki.server.security.Theme;
import org.springframework.stereotype.Component;

/** The look of pages, which their reader may switch while they are open. */
@Component
final class Themes {

    /** Where a page carries the choice: on its root element, as the style sheets want it. */
    static final String ATTRIBUTE = "data-theme";

    private final ReaderTheme reader;

    Themes(ReaderTheme reader) {
        this.reader = reader;
    }

    /** What the reader has chosen. */
    Theme chosen() {
        return reader.get();
    }

    /** Switches the page at once, and keeps the choice. What paints by itself, as charts do, hears of it by the event. */
    void choose(UI page, Theme theme) {
        reader.keep(theme);
        page.getPage()
                .executeJs(
                        "if ($1) { document.documentElement.setAttribute($0, $1); }"
                                + " else { document.documentElement.removeAttribute($0); }"
                                + " window.dispatchEvent(new Event('chiteki-theme'));",
                        ATTRIBUTE,
                        theme.chosen().orElse(""));
    }
}
