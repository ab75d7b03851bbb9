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
import dev.chiteki.server.security.SignedInUser;
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

    private final transient SignedInUser user;
    private final transient OwnRegions own;
    private final transient SuspendedRegions suspended;
    private final transient Texts texts;

    HomePage(SignedInUser user, OwnRegions own, SuspendedRegions suspended, Texts texts) {
        this.user = user;
        this.own = own;
        this.suspended = suspended;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<RegisteredTenant> regions = own.all();
        if (user.isOperator()) {
            event.forwardTo("operator");
        } else if (regions.isEmpty()) {
            suspended
                    .first()
                    .ifPresent(
                            region -> event.forwardToUrl("/" + region.region().id()));
        } else if (regions.size() == 1) {
            event.forwardToUrl("/" + regions.getFirst().region().id());
        }
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
