package dev.chiteki.server.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.notice.NoticesChanged;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.shell.manual.HelpCorner;
import org.jspecify.annotations.Nullable;

/** What stands around every page: the region and its navigation, the bar above, the way here, the heading. */
public final class Frame extends AppLayout
        implements AfterNavigationObserver, LocaleChangeObserver, OpenPages.Listener {

    private static final long serialVersionUID = 1L;

    private final transient FrameParts parts;
    private final Div navigation = new Div();
    private final OrderedList trail = new OrderedList();
    private final Nav breadcrumb = new Nav(trail);
    private final Paragraph trial = new Paragraph();
    private final DevelopmentPanel development;
    private final H1 heading = new H1();
    private final Div page = new Div();
    private final SkipLinks skip = new SkipLinks();
    private final Div drawer = new Div();
    private final transient HelpCorner help;
    private final TopBar top;
    private final SessionWatch session;
    private final ConnectionWords connection = new ConnectionWords();
    private final UnsentInput unsent;
    private @Nullable String path;
    private @Nullable FramedPage shown;

    Frame(FrameParts parts) {
        this.parts = parts;
        this.help = parts.help().create();
        this.development = new DevelopmentPanel(parts.development(), parts.texts());
        this.top = new TopBar(parts.top());
        this.session = new SessionWatch(parts.session());
        this.unsent = new UnsentInput(parts.top().account().accountName());
        addClassName("chiteki-frame");
        getStyle().set("--chiteki-region", parts.mark().colour());
        drawer.addClassName("chiteki-drawer");
        navigation.addClassName("chiteki-navigation");
        breadcrumb.addClassName("chiteki-trail");
        page.addClassName("chiteki-page");
        trial.addClassName("chiteki-trial");
        trial.setVisible(parts.accounts().isTrial());
        Main main = new Main(trial, development, breadcrumb, titleLine(), unsent, page, help.panel());
        main.setId(SkipLinks.CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().addEventListener("chiteki-keys", asked -> new KeysDialog(parts.texts()).open());
        addToNavbar(skip, top, session, connection);
        addToDrawer(drawer);
        setContent(main);
        setPrimarySection(Section.DRAWER);
    }

    private Div titleLine() {
        Div line = new Div(heading, help.link());
        line.addClassName("chiteki-title-line");
        return line;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
        shown = content instanceof FramedPage framed ? framed : null;
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        page.getElement().removeAllChildren();
        shown = null;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        skip.lead("/" + event.getLocation().getPathWithQueryParameters());
        if (isOverlay()) {
            setDrawerOpened(false);
        }
        parts.navigation().fill(navigation, "");
        writeHeading();
        top.onNavigation();
        arrive(event.getLocation().getPath());
    }

    /** On another page than before, whoever cannot see hears where they are: the heading takes the focus. */
    private void arrive(String arrived) {
        if (path != null && !path.equals(arrived)) {
            getElement().executeJs("window.chiteki.arrive($0)", heading.getElement());
        }
        path = arrived;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        write();
        writeHeading();
    }

    @Override
    public void on(PluginChange change) {
        try {
            if (shown != null) {
                shown.onPluginChanged(change);
                writeHeading();
            }
        } finally {
            // These ask the region's database, which may be away: the page has let go of the plugin before.
            parts.navigation().fill(navigation, change.stopping() ? change.pluginId() : "");
            top.onPluginChanged();
        }
    }

    @Override
    public void onRegionChanged() {
        if (shown == null) {
            UI.getCurrentOrThrow().getPage().reload();
        } else {
            shown.onRegionChanged();
        }
    }

    @Override
    public void on(NoticesChanged changed) {
        top.on(changed);
    }

    @Override
    public void onDevelopmentChanged() {
        development.write();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.getUI() instanceof RegionUI ours) {
            parts.pages().opened(ours, this);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (event.getUI() instanceof RegionUI ours) {
            parts.pages().closed(ours, this);
        }
    }

    private void write() {
        Texts texts = parts.texts();
        skip.write(texts);
        session.write(texts);
        connection.write(texts);
        unsent.write(texts);
        trial.setText(texts.get("sign-in.trial"));
        development.write();
        breadcrumb.getElement().setAttribute("aria-label", texts.get("shell.trail"));
        getContent().getElement().setAttribute("data-region", parts.mark().name());
        drawer.removeAll();
        drawer.add(parts.mark().create(), navigation);
        parts.navigation().fill(navigation, "");
        top.write();
    }

    /** Writes the heading and the way to the shown page anew, after it has changed in its place. */
    public void writeHeading() {
        trail.removeAll();
        help.offer(shown == null ? null : shown.help().orElse(null));
        if (shown == null) {
            return;
        }
        heading.setText(shown.heading());
        shown.trail()
                .forEach(step -> trail.add(new ListItem(
                        step.href().isEmpty() ? new Span(step.name()) : new Anchor(step.href(), step.name()))));
        Span here = new Span(shown.heading());
        here.getElement().setAttribute("aria-current", "page");
        trail.add(new ListItem(here));
        breadcrumb.setVisible(!shown.trail().isEmpty());
        UI.getCurrentOrThrow().getPage().setTitle(shown.getPageTitle());
    }
}
