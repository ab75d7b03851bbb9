package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.FramedPage;
import dev.chiteki.server.shell.HelpPage;
import dev.chiteki.server.shell.PluginChange;
import java.util.List;
import java.util.Optional;

/** A page of the console: for operators only, for all others as if it were not there. */
abstract class ConsoleView extends Composite<Div> implements BeforeEnterObserver, LocaleChangeObserver, FramedPage {

    private static final long serialVersionUID = 1L;

    private final transient ConsoleParts parts;
    private final String titleKey;
    private final String manual;

    /** @param manual the name of the page that explains it, among the platform's */
    ConsoleView(ConsoleParts parts, String titleKey, String manual) {
        this.parts = parts;
        this.titleKey = titleKey;
        this.manual = manual;
        getContent().addClassName("chiteki-sections");
    }

    /** Fills the empty place, in the reader's language. */
    abstract void fill(Div place);

    /** Refreshes what others may have changed; all of it, unless a page knows better. */
    void refresh() {
        show();
    }

    final ConsoleParts parts() {
        return parts;
    }

    final Texts texts() {
        return parts.texts();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!parts.gate().isOpen()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        show();
    }

    @Override
    public final void onPluginChanged(PluginChange change) {
        refresh();
    }

    @Override
    public final void onRegionChanged() {
        refresh();
    }

    @Override
    public String heading() {
        return texts().get(titleKey);
    }

    @Override
    public Optional<HelpPage> help() {
        return Optional.of(HelpPage.ofPlatform(manual));
    }

    @Override
    public List<Step> trail() {
        return List.of();
    }

    final void show() {
        getContent().removeAll();
        if (parts.gate().isOpen()) {
            fill(getContent());
        }
    }
}
