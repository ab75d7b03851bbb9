package dev.chiteki.server.shell.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.notice.NoticesChanged;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.shell.OpenPages;
import dev.chiteki.server.shell.PluginChange;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.shell.part.StatePanel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What members see while their region is suspended: why, and that nothing is lost. It goes by itself. */
final class SuspendedPage extends Composite<Main>
        implements HasErrorParameter<SuspendedRegion>, HasDynamicTitle, OpenPages.Listener {

    private static final long serialVersionUID = 1L;

    private final transient OpenPages pages;
    private final transient Tenants tenants;
    private final transient Texts texts;
    private transient @Nullable RegisteredTenant tenant;

    SuspendedPage(OpenPages pages, Tenants tenants, Texts texts) {
        this.pages = pages;
        this.tenants = tenants;
        this.texts = texts;
        getContent().addClassName("chiteki-alone");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<SuspendedRegion> parameter) {
        RegisteredTenant suspended = parameter.getException().tenant();
        tenant = suspended;
        Anchor home = new Anchor("/", texts.get("shell.to-start"));
        home.setRouterIgnore(true);
        getContent()
                .add(
                        new H1(getPageTitle()),
                        StatePanel.gone(texts.get(
                                "shell.suspended.reason", Objects.requireNonNullElse(suspended.reason(), "–"))),
                        new Paragraph(texts.get("shell.suspended.what-it-means")),
                        home);
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    public String getPageTitle() {
        RegisteredTenant suspended = tenant;
        String name = suspended == null ? "" : suspended.region().name(texts.locale());
        return texts.get("shell.suspended", name);
    }

    @Override
    public void on(PluginChange change) {}

    @Override
    public void on(NoticesChanged changed) {}

    @Override
    public void onRegionChanged() {
        RegisteredTenant suspended = tenant;
        if (suspended != null && tenants.findActive(suspended.region().id()).isPresent()) {
            UI.getCurrentOrThrow().getPage().reload();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.getUI() instanceof RegionUI ours) {
            pages.opened(ours, this);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (event.getUI() instanceof RegionUI ours) {
            pages.closed(ours, this);
        }
    }
}
