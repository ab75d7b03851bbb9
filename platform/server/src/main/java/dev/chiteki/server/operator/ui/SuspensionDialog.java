package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chiteki.api.region.Region;
import dev.chiteki.server.operator.TenantActs;
import org.springframework.stereotype.Component;

/** Asks before a region is closed to its people: says what happens, and wants the reason that they will read. */
@Component
final class SuspensionDialog {

    private final ConsoleParts parts;
    private final TenantActs acts;

    SuspensionDialog(ConsoleParts parts, TenantActs acts) {
        this.parts = parts;
        this.acts = acts;
    }

    Dialog create(Region region) {
        String name = region.name(parts.texts().locale());
        Dialog dialog = new Dialog(text("operator.suspend.title", name));
        TextArea reason = reason();
        Button keep = new Button(text("operator.suspend.keep"), click -> dialog.close());
        Button suspend = new Button(text("operator.suspend"), click -> suspend(region, dialog, reason));
        suspend.setId("suspend-now");
        suspend.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Div content = new Div(new Paragraph(text("operator.suspend.what-happens", name)), reason);
        content.addClassName("chiteki-form");
        dialog.add(content);
        dialog.getFooter().add(keep, suspend);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
        return dialog;
    }

    private TextArea reason() {
        TextArea reason = new TextArea(text("operator.suspend.reason"));
        reason.setHelperText(text("operator.suspend.reason.help"));
        reason.setMaxLength(TenantActs.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        return reason;
    }

    private void suspend(Region region, Dialog dialog, TextArea reason) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(text("error.operator-reason-missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        dialog.close();
        parts.act(
                "suspending " + region.id(),
                () -> acts.suspend(region.id(), reason.getValue()),
                text("operator.suspended", region.name(parts.texts().locale())));
    }

    private String text(String key, Object... arguments) {
        return parts.texts().get(key, arguments);
    }
}
