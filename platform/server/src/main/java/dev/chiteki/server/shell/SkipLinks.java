package dev.chiteki.server.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import dev.chiteki.api.text.Texts;

/** The first that the keyboard reaches: past all that is the same on every page, to the content or the search. */
final class SkipLinks extends Composite<Nav> {

    /** The id of what is not the same. */
    static final String CONTENT = "content";

    private static final long serialVersionUID = 1L;
    private static final String SEARCH = "chiteki-search-input";

    private final Anchor content = new Anchor();
    private final Anchor search = new Anchor();

    SkipLinks() {
        content.setRouterIgnore(true);
        search.setRouterIgnore(true);
        getContent().add(content, search);
        getContent().addClassName("chiteki-skip");
    }

    void write(Texts texts) {
        content.setText(texts.get("shell.skip"));
        search.setText(texts.get("shell.skip.search"));
        getContent().getElement().setAttribute("aria-label", texts.get("shell.skip.label"));
    }

    /** Leads within the page of that address. */
    void lead(String address) {
        content.setHref(address + "#" + CONTENT);
        search.setHref(address + "#" + SEARCH);
    }
}
