package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.Frame;
import dev.chiteki.server.shell.FramedPage;
import dev.chiteki.server.shell.PluginChange;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The operator's page: which regions and plugins there are, and which region has which plugin switched on. */
@Route(value = "operator", layout = Frame.class)
@PermitAll
final class OperatorView extends Composite<Div> implements BeforeEnterObserver, LocaleChangeObserver, FramedPage {

    private static final long serialVersionUID = 1L;

    private final transient SignedInUser user;
    private final transient RegionTable regions;
    private final transient PluginTable plugins;
    private final transient Texts texts;

    OperatorView(SignedInUser user, RegionTable regions, PluginTable plugins, Texts texts) {
        this.user = user;
        this.regions = regions;
        this.plugins = plugins;
        this.texts = texts;
        getContent().addClassName("chiteki-sections");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!user.isOperator()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    @Override
    public void onPluginChanged(PluginChange change) {
        show();
    }

    @Override
    public void onRegionChanged() {
        show();
    }

    @Override
    public String heading() {
        return texts.get("operator.title");
    }

    @Override
    public List<Step> trail() {
        return List.of();
    }

    private void show() {
        getContent().removeAll();
        if (user.isOperator()) {
            getContent().add(regions.create(), plugins.create());
        }
    }
}
