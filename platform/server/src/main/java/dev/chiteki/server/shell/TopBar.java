package dev.chiteki.server.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.server.notice.NoticesChanged;
import dev.chiteki.server.shell.bell.NoticeBell;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.shell.search.SearchField;
import java.util.Optional;

/** The bar above every page: whose region this is, the search, the day, the language, the bell, the person. */
final class TopBar extends Composite<Header> {

    private static final long serialVersionUID = 1L;

    private final transient TopParts parts;
    private final SearchField search;
    private final transient Optional<NoticeBell> bell;

    /** People are told things in their regions; outside of any there is no bell. */
    TopBar(TopParts parts) {
        this.parts = parts;
        this.search = new SearchField(parts.search());
        this.bell = RegionUI.current().flatMap(RegionUI::tenant).map(tenant -> new NoticeBell(parts.bell()));
        getContent().addClassName("chiteki-top");
    }

    /** Writes all of it in the reader's language. */
    void write() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(parts.texts().get("shell.menu"));
        Span region = new Span(parts.mark().name());
        region.addClassName("chiteki-where");
        NativeButton language = parts.account().languageSwitch();
        language.addClassName("chiteki-language-top");
        Div acts = new Div(search);
        acts.addClassName("chiteki-top-acts");
        bell.ifPresent(acts::add);
        parts.account().create().forEach(acts::add);
        getContent().removeAll();
        getContent().add(toggle, region, parts.clock().create(), language, acts);
        search.write();
        bell.ifPresent(NoticeBell::write);
    }

    /** Another page is shown: what was sought is found, and something may have been told meanwhile. */
    void onNavigation() {
        search.clear();
        bell.ifPresent(NoticeBell::count);
    }

    /** What was found may lead to what is no more. */
    void onPluginChanged() {
        search.clear();
        bell.ifPresent(NoticeBell::write);
    }

    void on(NoticesChanged changed) {
        bell.ifPresent(shown -> shown.on(changed));
    }
}
