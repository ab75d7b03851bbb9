package dev.chiteki.server.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.shell.edge.RegionUI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By what people tell at a glance in whose region they are: its mark, its name, its colour. */
@Component
final class RegionMark {

    private static final String PLATFORM_COLOUR = "#0017c1";

    private final Tenants tenants;
    private final Texts texts;

    RegionMark(Tenants tenants, Texts texts) {
        this.tenants = tenants;
        this.texts = texts;
    }

    /** The region of the current page. */
    Optional<RegisteredTenant> region() {
        return RegionUI.current().flatMap(RegionUI::tenant).flatMap(tenants::find);
    }

    /** The name of the current page's region, or of the platform. */
    String name() {
        return region().map(tenant -> tenant.region().name(texts.locale()))
                .orElseGet(() -> texts.get("shell.platform"));
    }

    /** Its key colour. */
    String colour() {
        return region().map(RegisteredTenant::colour).orElse(PLATFORM_COLOUR);
    }

    /** Mark and name, leading to where the region begins. */
    Anchor create() {
        String name = name();
        Span mark = new Span(name.substring(0, name.offsetByCodePoints(0, 1)));
        mark.addClassName("chiteki-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span kind = new Span(region().map(tenant ->
                        texts.get("shell.kind." + tenant.region().kind().name()))
                .orElseGet(() -> texts.get("shell.kind.none")));
        kind.addClassName("chiteki-region-kind");
        Span title = new Span(new Span(name), kind);
        title.addClassName("chiteki-region-name");
        Anchor home =
                new Anchor(region().map(tenant -> "/" + tenant.region().id()).orElse("/"), mark, title);
        home.addClassName("chiteki-region");
        return home;
    }
}
