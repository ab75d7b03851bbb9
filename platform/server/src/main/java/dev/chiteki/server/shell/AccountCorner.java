package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.security.RoleName;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.security.Theme;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.text.ReaderLocale;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who is signed in and as what, their other regions, how they like pages to look, their password, and the way out. */
@org.springframework.stereotype.Component
final class AccountCorner {

    private final SignedInUser user;
    private final OwnRegions regions;
    private final Themes themes;
    private final PageLanguage language;
    private final Texts texts;

    AccountCorner(SignedInUser user, OwnRegions regions, Themes themes, PageLanguage language, Texts texts) {
        this.user = user;
        this.regions = regions;
        this.themes = themes;
        this.language = language;
        this.texts = texts;
    }

    /** The account that is signed in. */
    String accountName() {
        return user.accountName();
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
        menu.setAutofocus(true);
        menu.setAriaLabel(texts.get("shell.account", user.displayName()));
        Div content = new Div();
        content.getElement().setAttribute("tabindex", "-1");
        menu.add(content);
        menu.addOpenedChangeListener(change -> fill(content, menu));
        return List.of(button, menu);
    }

    /** Only a menu that is open has content: most pages never open theirs. */
    private void fill(Div content, Popover menu) {
        content.removeAll();
        if (!menu.isOpened()) {
            return;
        }
        content.add(person());
        List<RegisteredTenant> others = regions.others();
        if (!others.isEmpty()) {
            content.add(otherRegions(others));
        }
        content.add(look(), ways(menu));
    }

    /** Switches to the other language; its label is in that language, for whoever cannot read this one. */
    NativeButton languageSwitch() {
        Locale other = ReaderLocale.other(texts.locale());
        NativeButton button = new NativeButton(
                texts.in(other, "shell.language"), click -> language.choose(UI.getCurrentOrThrow(), other));
        button.addClassName("chiteki-language");
        button.getElement().setAttribute("lang", other.getLanguage());
        return button;
    }

    private Component person() {
        Span name = new Span(user.displayName());
        name.addClassName("chiteki-person");
        Paragraph person = new Paragraph(name, new Span(user.accountName()), new Span(roles()));
        person.addClassName("chiteki-menu-part");
        return person;
    }

    private String roles() {
        if (RegionUI.current().flatMap(RegionUI::tenant).isEmpty()) {
            return user.isOperator() ? texts.get("shell.role.operator") : "";
        }
        return user.roles().stream().sorted().map(this::name).collect(Collectors.joining(" · "));
    }

    private String name(Role role) {
        return texts.get(RoleName.key(role));
    }

    private Component otherRegions(List<RegisteredTenant> others) {
        UnorderedList list = new UnorderedList();
        others.forEach(tenant -> list.add(new ListItem(regions.link(tenant))));
        Div part = new Div(new Span(texts.get("shell.other-regions")), list);
        part.addClassName("chiteki-menu-part");
        return part;
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

    private Component ways(Popover menu) {
        NativeButton keys = new NativeButton(texts.get("shell.keys"), click -> {
            menu.close();
            new KeysDialog(texts).open();
        });
        keys.addClassName("chiteki-link-button");
        Anchor password = new Anchor("/account", texts.get("shell.change-password"));
        password.setRouterIgnore(true);
        NativeButton language = languageSwitch();
        language.addClassName("chiteki-language-menu");
        Div part = new Div(language, keys, password, new SignOutForm(texts.get("shell.sign-out")));
        part.addClassName("chiteki-menu-part");
        return part;
    }
}
