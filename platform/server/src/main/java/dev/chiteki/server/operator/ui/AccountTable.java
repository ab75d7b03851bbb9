package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.document.Cell;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import dev.chiteki.server.operator.AccountActs;
import dev.chiteki.server.security.AccountDirectory;
import dev.chiteki.server.security.RoleName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts in rows, and what may be done to each. */
@org.springframework.stereotype.Component
final class AccountTable {

    private final ConsoleParts parts;
    private final AccountActs acts;

    private final ListingFiles files;

    AccountTable(ConsoleParts parts, AccountActs acts, ListingFiles files) {
        this.parts = parts;
        this.acts = acts;
        this.files = files;
    }

    /**
     * Shows the slice of what the source finds, and how all of it leaves as a file; gives how many there are in all.
     *
     * @param changed called after an account was changed
     */
    long show(
            HasComponents place, Function<Slice, Found<AccountDirectory.Entry>> source, Slice slice, Runnable changed) {
        Found<AccountDirectory.Entry> found = source.apply(slice);
        place.removeAll();
        place.add(create(found.rows(), changed), files.links(listing(source)));
        return found.all();
    }

    private Listing<AccountDirectory.Entry> listing(Function<Slice, Found<AccountDirectory.Entry>> source) {
        List<String> headings = Stream.of(
                        "operator.account",
                        "operator.account.owner",
                        "operator.account.mail",
                        "operator.account.roles",
                        "operator.last-sign-in.own",
                        "operator.state",
                        "operator.account.password")
                .map(this::text)
                .toList();
        return new Listing<>(text("operator.accounts"), headings, source, AccountDirectory.Entry::name, this::line);
    }

    private List<Cell> line(AccountDirectory.Entry account) {
        return List.of(
                Cell.of(account.name()),
                Cell.of(owner(account)),
                Cell.of(account.mailAddress() == null ? "" : account.mailAddress()),
                Cell.of(roles(account)),
                Cell.of(parts.figures().moment(account.lastSignIn())),
                Cell.of(text(account.enabled() ? "operator.account.enabled" : "operator.account.disabled")),
                Cell.of(account.passwordTemporary() ? text("operator.account.temporary") : ""));
    }

    private Section create(List<AccountDirectory.Entry> accounts, Runnable changed) {
        Table table = new Table(
                "accounts",
                text("operator.accounts"),
                List.of(
                        text("operator.account"),
                        text("operator.account.owner"),
                        text("operator.account.roles"),
                        text("operator.last-sign-in.own"),
                        text("operator.state"),
                        text("operator.account.acts")));
        accounts.forEach(account -> table.row(
                Table.text(account.name()),
                List.of(
                        owned(account, changed),
                        Table.text(roles(account)),
                        Table.text(parts.figures().moment(account.lastSignIn())),
                        state(account),
                        acts.isOwn(account.name())
                                ? Table.text(text("operator.account.own"))
                                : acts(account, changed))));
        return table.create();
    }

    private String roles(AccountDirectory.Entry account) {
        if (account.operator()) {
            return text("shell.role.operator");
        }
        return account.memberships().stream()
                .map(one -> one.tenant() + ": " + text(RoleName.key(one.role())))
                .collect(Collectors.joining(text("operator.comma")));
    }

    private Component state(AccountDirectory.Entry account) {
        boolean enabled = account.enabled();
        Span badge = new Span(
                (enabled ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.BAN).create(),
                new Span(text(enabled ? "operator.account.enabled" : "operator.account.disabled")));
        badge.addClassNames("chiteki-badge", enabled ? "chiteki-badge-success" : "chiteki-badge-error");
        Div whole = new Div(badge);
        if (account.passwordTemporary()) {
            Div temporary = new Div(text("operator.account.temporary"));
            temporary.addClassName("chiteki-fine");
            whole.add(temporary);
        }
        return whole;
    }

    private Component acts(AccountDirectory.Entry account, Runnable changed) {
        boolean enabled = account.enabled();
        Button toggle = new Button(text(enabled ? "operator.account.disable" : "operator.account.enable"), click -> {
            if (enabled) {
                askToDisable(account.name(), changed).open();
            } else {
                enable(account.name(), true, changed);
            }
        });
        toggle.addThemeVariants(ButtonVariant.LUMO_SMALL);
        toggle.setAriaLabel(
                text(enabled ? "operator.account.disable.of" : "operator.account.enable.of", account.name()));
        Button reset = new Button(text("operator.account.reset"), click -> askToReset(account.name(), changed)
                .open());
        reset.addThemeVariants(ButtonVariant.LUMO_SMALL);
        reset.setAriaLabel(text("operator.account.reset.of", account.name()));
        Div both = new Div(toggle, reset);
        both.addClassName("chiteki-acts");
        return both;
    }

    private void enable(String account, boolean enabled, Runnable changed) {
        parts.act(
                "switching account " + account,
                () -> acts.setEnabled(account, enabled),
                text(enabled ? "operator.account.enabled.done" : "operator.account.disabled.done", account));
        changed.run();
    }

    private ConfirmDialog askToDisable(String account, Runnable changed) {
        ConfirmDialog question = question("operator.account.disable", account);
        question.addConfirmListener(confirmed -> enable(account, false, changed));
        return question;
    }

    private ConfirmDialog askToReset(String account, Runnable changed) {
        ConfirmDialog question = question("operator.account.reset", account);
        question.addConfirmListener(confirmed -> parts.act(
                "resetting the password of " + account,
                () -> {
                    show(account, acts.resetPassword(account)).open();
                    changed.run();
                },
                text("operator.account.reset.done", account)));
        return question;
    }

    private ConfirmDialog question(String key, String account) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(text(key + ".title", account));
        question.setText(text(key + ".what-happens", account));
        question.setCancelable(true);
        question.setCancelText(text("operator.cancel"));
        question.setConfirmText(text(key));
        question.setConfirmButtonTheme("error primary");
        return question;
    }

    /** The password stands in this dialog alone; closed, nobody can read it any more. */
    private Dialog show(String account, String password) {
        Dialog dialog = new Dialog(text("operator.account.password.title", account));
        Span shown = new Span(password);
        shown.addClassName("chiteki-secret");
        shown.setId("temporary-password");
        dialog.add(new Paragraph(text("operator.account.password.once")), new Paragraph(shown));
        dialog.getFooter().add(new Button(text("shell.close"), click -> dialog.close()));
        dialog.setCloseOnOutsideClick(false);
        return dialog;
    }

    private Component owned(AccountDirectory.Entry account, Runnable changed) {
        Button change = new Button(
                VaadinIcon.PENCIL.create(), click -> new MailAddressDialog(parts, acts, account, changed).open());
        change.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
        change.setAriaLabel(text("operator.account.mail.change.of", account.name()));
        change.setTooltipText(text("operator.account.mail.change"));
        Div address = new Div(
                new Span(account.mailAddress() == null ? text("operator.account.mail.none") : account.mailAddress()),
                change);
        address.addClassName("chiteki-fine");
        return new Div(new Div(owner(account)), address);
    }

    private String owner(AccountDirectory.Entry account) {
        return parts.texts().locale().getLanguage().equals("ja") ? account.nameJa() : account.nameEn();
    }

    private String text(String key, Object... arguments) {
        return parts.texts().get(key, arguments);
    }
}
