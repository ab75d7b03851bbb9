package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.server.operator.AccountActs;
import dev.chiteki.server.security.AccountDirectory;
import dev.chiteki.server.security.Mailboxes;
import dev.chiteki.server.shell.Notice;

/** Asks where an account's owner gets mail. */
final class MailAddressDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ConsoleParts parts;
    private final transient AccountActs acts;
    private final String account;
    private final transient Runnable changed;
    private final EmailField address = new EmailField();

    /** @param changed called after it was changed */
    @SuppressWarnings("this-escape")
    MailAddressDialog(ConsoleParts parts, AccountActs acts, AccountDirectory.Entry entry, Runnable changed) {
        super(parts.texts().get("operator.account.mail.title", entry.name()));
        this.parts = parts;
        this.acts = acts;
        this.account = entry.name();
        this.changed = changed;
        address.setLabel(text("operator.account.mail"));
        address.setHelperText(text("operator.account.mail.help"));
        address.setMaxLength(Mailboxes.LONGEST_ADDRESS);
        address.setValue(entry.mailAddress() == null ? "" : entry.mailAddress());
        address.setWidthFull();
        address.setManualValidation(true);
        address.addKeyDownListener(Key.ENTER, enter -> save());
        add(address);
        Button save = new Button(text("operator.account.mail.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("operator.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                address.focus();
            }
        });
    }

    private void save() {
        try {
            acts.setMailAddress(account, address.getValue());
        } catch (ChitekiException refused) {
            address.setErrorMessage(String.join(" ", parts.wording().of("mail address of " + account, refused)));
            address.setInvalid(true);
            address.focus();
            return;
        }
        close();
        Notice.ofSuccess(text("operator.account.mail.done", account));
        changed.run();
    }

    private String text(String key, Object... arguments) {
        return parts.texts().get(key, arguments);
    }
}
