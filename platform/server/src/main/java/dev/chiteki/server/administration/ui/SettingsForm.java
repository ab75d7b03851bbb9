package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.form.ConflictField;
import dev.chiteki.api.form.ConflictView;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.FormDraft;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.server.administration.SettingEntry;
import dev.chiteki.server.administration.SettingsDesk;
import dev.chiteki.server.administration.SettingsSheet;
import dev.chiteki.server.setting.SettingsChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of a plugin's settings, made from their description. */
final class SettingsForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient SettingsDesk desk;
    private final transient PluginContext context;
    private final transient Runnable saved;
    private final transient Map<String, SettingLine> lines = new LinkedHashMap<>();
    private final ErrorSummary refusal;
    private final ConflictView conflict;
    private final FormDraft draft;
    private transient SettingsSheet seen;

    /**
     * @param context of the administration
     * @param saved called when it was saved
     */
    @SuppressWarnings("this-escape")
    SettingsForm(SettingsDesk desk, PluginContext context, SettingsSheet seen, Runnable saved) {
        this.desk = desk;
        this.context = context;
        this.seen = seen;
        this.saved = saved;
        this.refusal = new ErrorSummary(context.texts());
        this.conflict = new ConflictView(context);
        this.draft = new FormDraft(context, "settings/" + seen.plugin());
        getContent().addClassName("chiteki-form");
        getContent().add(draft, refusal, conflict);
        seen.settings().forEach(this::addLine);
        Button save = new Button(context.texts().get("administration.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).setResetFocusOnActiveElement(true);
        Div actions = new Div(save);
        actions.addClassNames("chiteki-row", "chiteki-actions");
        getContent().add(actions);
        draft.restore();
    }

    private void addLine(SettingEntry entry) {
        SettingLine line = new SettingLine(context, entry);
        lines.put(entry.name(), line);
        line.input().keepIn(draft, entry.name());
        getContent().add(line);
    }

    private void save() {
        conflict.clear();
        Map<String, HasValidation> named = new LinkedHashMap<>();
        Map<String, String> complaints = new LinkedHashMap<>();
        lines.forEach((name, line) -> line.input().name(name, named));
        lines.forEach((name, line) -> line.input().complain(name, complaints));
        refusal.become(named);
        if (!complaints.isEmpty()) {
            refusal.show(complaints);
            return;
        }
        try {
            desk.change(seen.plugin(), change());
            draft.forget();
            saved.run();
        } catch (ChitekiException refused) {
            refuse(refused);
        }
    }

    private SettingsChange change() {
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        Set<String> reset = new LinkedHashSet<>();
        lines.values().forEach(line -> line.collect(set, reset));
        return new SettingsChange(seen.version(), set, reset);
    }

    /** Where somebody else was faster, shows what they have changed, and saves again once the person has decided. */
    private void refuse(ChitekiException refused) {
        if (refused.fault() != Fault.CONFLICT) {
            refusal.show(refused);
            return;
        }
        SettingsSheet now = desk.open(seen.plugin());
        List<ConflictField> fields = now.settings().stream()
                .filter(entry -> lines.containsKey(entry.name()) && !entry.secret())
                .map(this::contested)
                .toList();
        if (fields.stream().anyMatch(ConflictField::isTheirs)) {
            conflict.show(fields, theirs -> {
                take(now, theirs);
                save();
            });
        } else {
            take(now, Set.of());
            refusal.show(refused);
        }
    }

    private ConflictField contested(SettingEntry now) {
        SettingLine line = lines.get(now.name());
        SettingEntry before = line == null ? now : line.seen();
        Object mine = line == null ? now.value() : line.input().plain();
        SettingWords words = new SettingWords(context.texts());
        String who = now.changedBy();
        Instant at = now.changedAt();
        return new ConflictField(
                now.name(),
                now.label(),
                words.of(now.form(), before.value()),
                words.of(now.form(), mine),
                words.of(now.form(), now.value()),
                who == null || at == null
                        ? null
                        : new ConflictField.Change(context.directory().nameOf(who), at));
    }

    private void take(SettingsSheet now, Set<String> theirs) {
        seen = now;
        now.settings().forEach(entry -> {
            SettingLine line = lines.get(entry.name());
            if (line != null) {
                line.take(entry, theirs.contains(entry.name()));
            }
        });
    }
}
