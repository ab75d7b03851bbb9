package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.RegionEvents;
import dev.chiteki.server.event.EventDesk;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks before an event is put aside: says what happens, and wants the reason that others will read. */
final class AsideDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final TextArea reason = new TextArea();

    AsideDialog(Texts texts, RegionEvents.Row row, Consumer<String> act, Runnable done) {
        super(texts.get("administration.events.put-aside.title"));
        this.texts = texts;
        reason.setLabel(texts.get("administration.events.put-aside.reason"));
        reason.setMaxLength(EventDesk.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Div content = new Div(
                new Paragraph(texts.get("administration.events.put-aside.what-happens", row.does(), row.aggregate())),
                reason);
        content.addClassName("chiteki-form");
        add(content);
        Button keep = new Button(texts.get("administration.events.put-aside.keep"), click -> close());
        Button put = new Button(texts.get("administration.events.put-aside"), click -> put(act, done));
        put.setId("put-aside-now");
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(keep, put);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }

    private void put(Consumer<String> act, Runnable done) {
        try {
            act.accept(reason.getValue());
        } catch (ChitekiException refused) {
            reason.setErrorMessage(sentences(texts, refused));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        done.run();
    }

    static String sentences(Texts texts, ChitekiException refused) {
        return refused.reasons().stream()
                .map(reason ->
                        texts.get("error." + reason.code(), reason.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }
}
