package dev.chiteki.api.form;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.person.Draft;
import dev.chiteki.api.person.Drafts;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps what somebody types into a form from the first change on, and brings it back when they open the form again: after
 * the session's end, a crash of the browser, an upgrade of the plugin, a switch of the language. It is also the note that says
 * so, with a way to discard it; place it above the fields. Only fields that were changed are kept, so that a preset, such as
 * today's date, is that of the day on which the form is opened.
 *
 * <p>Make it, name the fields in the order in which they depend on each other, fill in the presets, then call {@link #restore()}; call {@link #forget()} when the form was
 * saved. Files are never part of a draft.
 */
public final class FormDraft extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int PAUSE_IN_TYPING_MILLIS = 1000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final transient Drafts drafts;
    private final transient Texts texts;
    private final transient Supplier<ZoneId> zone;
    private final transient Map<String, Part> parts = new LinkedHashMap<>();
    private final transient Map<String, String> presets = new LinkedHashMap<>();
    private final String form;
    private boolean withFiles;
    private transient Map<String, String> kept = Map.of();
    private boolean watching;

    private record Part(Supplier<String> read, Consumer<String> write) {}

    /** @param form the view and what it is about, as {@link dev.chiteki.api.person.Drafts#find} wants it */
    public FormDraft(PluginContext context, String form) {
        this(form, context.drafts(), context.texts(), () -> context.region().zone());
    }

    @SuppressWarnings("this-escape")
    FormDraft(String form, Drafts drafts, Texts texts, Supplier<ZoneId> zone) {
        this.form = form;
        this.drafts = drafts;
        this.texts = texts;
        this.zone = zone;
        getContent().addClassName("chiteki-draft");
        getContent().getElement().setAttribute("role", "status");
        getContent().setVisible(false);
    }

    /** Keeps what stands in the field, readable or not. */
    public FormDraft field(String name, ParsedField<?, ?> field) {
        field.addValueChangeListener(change -> keep());
        field.whenUnreadable(this::keep);
        return part(name, new Part(field::typed, field::type));
    }

    /** Keeps the text of the field, while it is typed too. */
    public FormDraft field(String name, HasValue<?, String> field) {
        if (field instanceof HasValueChangeMode typing) {
            typing.setValueChangeMode(ValueChangeMode.LAZY);
            typing.setValueChangeTimeout(PAUSE_IN_TYPING_MILLIS);
        }
        return field(name, field, Function.identity(), Optional::of);
    }

    /**
     * Keeps the value of the field as a text.
     *
     * @param write the value as a text, from which another version of the plugin may read it
     * @param read the value again, or nothing where there is none of that text any more; then the preset stays
     */
    public <T> FormDraft field(
            String name, HasValue<?, T> field, Function<T, String> write, Function<String, Optional<T>> read) {
        field.addValueChangeListener(change -> keep());
        return part(name, new Part(() -> field.getOptionalValue().map(write).orElse(""), text -> {
            if (text.isEmpty()) {
                field.clear();
            } else {
                read.apply(text).ifPresent(field::setValue);
            }
        }));
    }

    /** Says in the note that files have to be chosen anew. */
    public FormDraft withFiles() {
        withFiles = true;
        return this;
    }

    /** Takes the fields as they are now as presets, puts the draft over them if there is one, and watches from now on. */
    public void restore() {
        parts.forEach((name, part) -> presets.put(name, part.read().get()));
        drafts.find(form).ifPresent(this::show);
        watching = true;
    }

    /** Forgets the draft: the form was saved. What is typed from now on is another one. */
    public void forget() {
        parts.forEach((name, part) -> presets.put(name, part.read().get()));
        drafts.forget(form);
        kept = Map.of();
        getContent().setVisible(false);
    }

    /** Whether something was typed that is neither saved nor kept: leaving would lose it. */
    public boolean wouldBeLost() {
        return !changed().equals(kept);
    }

    private FormDraft part(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    private Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            String text = part.read().get();
            if (!text.equals(presets.get(name))) {
                changed.put(name, text);
            }
        });
        return changed;
    }

    private void keep() {
        Map<String, String> changed = changed();
        if (!watching || changed.equals(kept)) {
            return;
        }
        try {
            if (changed.isEmpty()) {
                drafts.forget(form);
            } else {
                drafts.keep(form, changed);
            }
            kept = changed;
        } catch (ChitekiException refused) {
            note(words(refused.reasons().getFirst()));
        }
    }

    private void show(Draft draft) {
        parts.forEach(
                (name, part) -> Optional.ofNullable(draft.fields().get(name)).ifPresent(part.write()));
        kept = changed();
        note(restored(draft.at()));
        Button discard = new Button(texts.get("form.draft.discard"), click -> discard());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getContent().add(discard);
    }

    private void discard() {
        watching = false;
        presets.forEach((name, text) -> {
            Part part = parts.get(name);
            if (part != null) {
                part.write().accept(text);
            }
        });
        forget();
        watching = true;
    }

    private String restored(Instant at) {
        LocalDateTime then = LocalDateTime.ofInstant(at, zone.get());
        LocalDateTime now = LocalDateTime.now(zone.get());
        String time = then.format(TIME);
        String sentence = then.toLocalDate().equals(now.toLocalDate())
                ? texts.get("form.draft.restored", time)
                : texts.get("form.draft.restored-of", then.toLocalDate(), time);
        return withFiles ? texts.get("form.draft.files", sentence) : sentence;
    }

    private void note(String sentence) {
        getContent().removeAll();
        getContent().add(new Span(sentence));
        getContent().setVisible(true);
    }

    private String words(Reason reason) {
        return texts.get("error." + reason.code(), reason.arguments().toArray());
    }
}
