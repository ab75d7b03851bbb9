package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.Memberships;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.security.Theme;
import dev.chiteki.server.shell.edge.RegionUI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is signed in and as what, their other regions, their password, and the way out. */
@org.springframework.stereotype.Component
public final class AccountCorner {

    private final SignedInUser user;
    private final Memberships memberships;
    private final Tenants tenants;
    private final Themes themes;
    private final Texts texts;

    AccountCorner(SignedInUser user, Memberships memberships, Tenants tenants, Themes themes, Texts texts) {
        this.user = user;
        this.memberships = memberships;
        this.tenants = tenants;
        this.themes = themes;
        this.texts = texts;
    }

    /** The button with the person's name, and the menu that it opens. */
    List<Component> create() {
        Button button = new Button(user.displayName(), VaadinIcon.USER.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("chiteki-account");
        button.setAriaLabel(texts.get("shell.account", user.displayName()));
        Popover menu = new Popover();
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.getElement().setAttribute("aria-label", texts.get("shell.account", user.displayName()));
        menu.add(person());
        otherRegions().ifPresent(menu::add);
        menu.add(look(), ways());
        return List.of(button, menu);
    }

    /** The regions of the signed-in person that are active, by id. */
    public List<RegisteredTenant> regions() {
        return memberships.tenantsOf(user.accountName()).stream()
                .flatMap(id -> tenants.findActive(id).stream())
                .toList();
    }

    /** A link to where a region begins; another region is another page, never a view of this one. */
    public Anchor regionLink(RegisteredTenant tenant) {
        Anchor link = new Anchor("/" + tenant.region().id(), tenant.region().name(texts.locale()));
        link.setRouterIgnore(true);
        return link;
    }

    /** The form that signs out. */
    Component signOut() {
        return new SignOutForm(texts.get("shell.sign-out"));
    }

    private Component person() {
        Span name = new Span(user.displayName());
        name.addClassName("chiteki-person");
        Paragraph person = new Paragraph(name, new Span(user.accountName()), new Span(roles()));
        person.addClassName("chiteki-menu-part");
        return person;
    }

    private String roles() {
        if (current().isEmpty()) {
            return user.isOperator() ? texts.get("shell.role.operator") : "";
        }
        return user.roles().stream().sorted().map(this::name).collect(Collectors.joining(" · "));
    }

    private String name(Role role) {
        return texts.get("role." + role.kind().name().toLowerCase(Locale.ROOT) + "." + role.code());
    }

    private Optional<Component> otherRegions() {
        List<RegisteredTenant> others = regions().stream()
                .filter(tenant -> !current().equals(Optional.of(tenant.region().id())))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        others.forEach(tenant -> list.add(new ListItem(regionLink(tenant))));
        Div part = new Div(new Span(texts.get("shell.other-regions")), list);
        part.addClassName("chiteki-menu-part");
        return Optional.of(part);
    }

    private Component look() {
        RadioButtonGroup<Theme> choice = new RadioButtonGroup<>(texts.get("shell.theme"));
        choice.setItems(Theme.SYSTEM, Theme.LIGHT, Theme.DARK);
        choice.setItemLabelGenerator(theme -> texts.get("shell.theme." + theme.name()));
        choice.setValue(themes.chosen());
        choice.addValueChangeListener(change -> themes.choose(UI.getCurrentOrThrow(), change.getValue()));
        Div part = new Div(choice);
        part.addClassName("chiteki-menu-part");
        return part;
    }

    private Component ways() {
        Anchor password = new Anchor("/account", texts.get("shell.change-password"));
        password.setRouterIgnore(true);
        Div part = new Div(password, signOut());
        part.addClassName("chiteki-menu-part");
        return part;
    }

    private static Optional<TenantId> current() {
        return RegionUI.current().flatMap(RegionUI::tenant);
    }
}
