package dev.chiteki.server.shell.page;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.shell.Frame;
import dev.chiteki.server.shell.FramedPage;
import dev.chiteki.server.shell.OwnRegions;
import dev.chiteki.server.shell.part.StatePanel;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where one arrives after signing in: sends people to their region, the operator to the console, lets others choose. */
@Route(value = "", layout = Frame.class)
@PermitAll
final class HomePage extends Composite<Div> implements BeforeEnterObserver, LocaleChangeObserver, FramedPage {

    private static final long serialVersionUID = 1L;

    private final transient FirstPage first;
    private final transient OwnRegions own;
    private final transient Texts texts;

    HomePage(FirstPage first, OwnRegions own, Texts texts) {
        this.first = first;
        this.own = own;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        first.path().ifPresent(event::forwardToUrl);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getContent().removeAll();
        List<RegisteredTenant> regions = own.all();
        if (regions.isEmpty()) {
            getContent().add(StatePanel.empty(texts.get("shell.no-region")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("chiteki-regions");
        regions.forEach(tenant -> list.add(new ListItem(own.link(tenant))));
        getContent().add(list);
    }

    @Override
    public String heading() {
        return texts.get("shell.choose-region");
    }

    @Override
    public List<Step> trail() {
        return List.of();
    }
}
