package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.shell.edge.RegionUI;
import java.util.List;
import java.util.Optional;

/** By what people tell at a glance in whose region they are: its mark, its name, its colour; and the way to others. */
@org.springframework.stereotype.Component
final class RegionMark {

    private static final String PLATFORM_COLOUR = "#0017c1";

    private final Tenants tenants;
    private final OwnRegions regions;
    private final Texts texts;

    RegionMark(Tenants tenants, OwnRegions regions, Texts texts) {
        this.tenants = tenants;
        this.regions = regions;
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

    /** Mark and name, leading to where the region begins; beside it, for people of several, the way to the others. */
    Component create() {
        Div row = new Div(home());
        row.addClassName("chiteki-region-row");
        List<RegisteredTenant> others = regions.others();
        if (region().isPresent() && !others.isEmpty()) {
            row.add(way(others));
        }
        return row;
    }

    private Anchor home() {
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

    private Component way(List<RegisteredTenant> others) {
        Button open = new Button(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        open.setAriaLabel(texts.get("shell.switch-region"));
        UnorderedList list = new UnorderedList();
        others.forEach(tenant -> list.add(new ListItem(regions.link(tenant))));
        Div part = new Div(new Span(texts.get("shell.other-regions")), list);
        part.addClassName("chiteki-menu-part");
        Popover menu = new Popover(part);
        menu.setTarget(open);
        menu.setPosition(PopoverPosition.BOTTOM_START);
        menu.setAutofocus(true);
        menu.setAriaLabel(texts.get("shell.switch-region"));
        return new Span(open, menu);
    }
}
