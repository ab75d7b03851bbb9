package dev.chiteki.server.shell.manual;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.Frame;
import dev.chiteki.server.shell.FramedPage;
import dev.chiteki.server.shell.HelpPage;
import dev.chiteki.server.shell.PluginChange;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The manual at addresses of its own: its contents, and each page beside them. It prints as the text alone. */
@Route(value = ":tenant/manual/:owner?/:page?", layout = Frame.class)
@RouteAlias(value = "operator/manual/:owner?/:page?", layout = Frame.class)
@PermitAll
final class ManualView extends Composite<Div> implements BeforeEnterObserver, LocaleChangeObserver, FramedPage {

    private static final long serialVersionUID = 1L;

    private final transient Manuals manuals;
    private final transient SignedInUser user;
    private final transient Texts texts;
    private transient @Nullable HelpPage wanted;
    private String heading = "";

    ManualView(Manuals manuals, SignedInUser user, Texts texts) {
        this.manuals = manuals;
        this.user = user;
        this.texts = texts;
        getContent().addClassName("chiteki-manual");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters address = event.getRouteParameters();
        Optional<String> owner = address.get("owner");
        wanted = owner.map(id -> new HelpPage(id, address.get("page").orElse("")))
                .orElse(null);
        if (!isHere(address.get("tenant"))
                || (wanted != null && manuals.find(wanted).isEmpty())) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show();
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
    public String heading() {
        return heading;
    }

    @Override
    public List<Step> trail() {
        return wanted == null ? List.of() : List.of(new Step(texts.get("manual.title"), manuals.contents()));
    }

    private boolean isHere(Optional<String> tenant) {
        return tenant.map(id -> TenantScope.bound()
                        .filter(bound -> bound.value().equals(id))
                        .isPresent())
                .orElseGet(user::isOperator);
    }

    private void show() {
        Optional<ManualPage> page = Optional.ofNullable(wanted).flatMap(manuals::find);
        heading = page.map(ManualPage::title).orElseGet(() -> texts.get("manual.title"));
        getContent().removeAll();
        getContent().add(contents());
        page.ifPresent(found -> {
            Div text = new Div();
            text.addClassName("chiteki-manual-text");
            new ManualText(found, 1, manuals.isSpaced(), this::link).into(text.getElement());
            getContent().add(text);
        });
    }

    private Nav contents() {
        Nav contents = new Nav();
        contents.addClassName("chiteki-manual-contents");
        contents.getElement().setAttribute("aria-label", texts.get("manual.contents"));
        manuals.books().forEach(book -> {
            UnorderedList list = new UnorderedList();
            book.pages().forEach(page -> list.add(new ListItem(entry(page))));
            contents.add(new H2(book.name()), list);
        });
        return contents;
    }

    private Anchor entry(ManualPage page) {
        Anchor entry = new Anchor(manuals.href(page.page()), page.title());
        if (page.page().equals(wanted)) {
            entry.getElement().setAttribute("aria-current", "page");
        }
        return entry;
    }

    private Element link(HelpPage page, String words) {
        return new Anchor(manuals.href(page), words).getElement();
    }
}
