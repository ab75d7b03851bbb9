package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.SettingEntry;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A setting in the form: its input, how it stands, and the way back to the default. */
final class SettingLine extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient PluginContext context;
    private final transient SettingStanding standing;
    private final transient SettingInput input;
    private transient SettingEntry seen;
    private final Div notes = new Div();
    private boolean reset;

    /** @param context of the administration */
    SettingLine(PluginContext context, SettingEntry seen) {
        this.context = context;
        this.standing = new SettingStanding(context, true);
        this.seen = seen;
        this.input = new SettingInputs(context.texts()).of(seen.label(), seen.help(), seen.form());
        getContent().addClassName("chiteki-form");
        getContent().add(input.component(), notes);
        input.write(seen.value());
        showNotes();
    }

    SettingInput input() {
        return input;
    }

    SettingEntry seen() {
        return seen;
    }

    /** Takes what holds by now as seen, and into the input where the others' version is to hold. */
    void take(SettingEntry now, boolean theirs) {
        seen = now;
        if (theirs) {
            reset = false;
            input.write(now.value());
        }
        showNotes();
    }

    /** Adds what the person wants of it, if they want something. */
    void collect(Map<String, @Nullable Object> set, Set<String> resets) {
        Object entered = input.plain();
        boolean untouched = seen.secret() ? entered == null : Objects.equals(entered, seen.defaultValue());
        if (reset && untouched) {
            resets.add(seen.name());
        } else if (seen.secret() ? entered != null : !Objects.equals(entered, seen.value())) {
            set.put(seen.name(), entered);
        }
    }

    private void showNotes() {
        Texts texts = context.texts();
        notes.removeAll();
        if (reset) {
            notes.add(SettingStanding.note(texts.get("administration.settings.will-reset")));
            return;
        }
        standing.of(seen).forEach(notes::add);
        if (seen.own()) {
            Button back = new Button(
                    texts.get(seen.secret() ? "administration.settings.clear" : "administration.settings.reset"),
                    click -> resetInput());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            back.setAriaLabel(texts.get(
                    seen.secret() ? "administration.settings.clear-of" : "administration.settings.reset-of",
                    seen.label()));
            notes.add(back);
        }
    }

    private void resetInput() {
        reset = true;
        input.write(seen.defaultValue());
        showNotes();
        // The button that was pressed is gone, and with it the focus.
        if (input.component() instanceof Focusable<?> field) {
            field.focus();
        }
    }
}
