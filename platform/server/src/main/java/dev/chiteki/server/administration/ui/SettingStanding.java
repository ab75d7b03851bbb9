package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.server.administration.SettingEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a setting stands: whether it follows the default, who has set it when, and what of it is not accepted. */
final class SettingStanding {

    private final PluginContext context;
    private final SettingWords words;
    private final boolean managed;

    /**
     * @param context of the administration
     * @param managed whether the reader may change it
     */
    SettingStanding(PluginContext context, boolean managed) {
        this.context = context;
        this.words = new SettingWords(context.texts());
        this.managed = managed;
    }

    /** A sentence each. */
    List<Paragraph> of(SettingEntry entry) {
        List<Paragraph> notes = new ArrayList<>();
        entry.problems().forEach(problem -> {
            Paragraph told = note(text("problem", words.of(entry.form(), entry.refused()), problem));
            told.addClassName("chiteki-refusal");
            notes.add(told);
        });
        if (entry.declared() != null) {
            notes.add(note(text("drift", words.of(entry.form(), entry.declared()))));
        }
        notes.add(note(sentence(entry)));
        return notes;
    }

    static Paragraph note(String sentence) {
        Paragraph note = new Paragraph(sentence);
        note.addClassName("chiteki-secondary");
        return note;
    }

    private String sentence(SettingEntry entry) {
        String standard = words.of(entry.form(), entry.defaultValue());
        Instant at = entry.changedAt();
        String who = entry.changedBy();
        if (!entry.own() || at == null || who == null) {
            return entry.secret() ? text(managed ? "secret-none" : "secret-unset") : text("follows", standard);
        }
        String moment = words.moment(at, context.region().zone());
        String name = context.directory().nameOf(who);
        return entry.secret()
                ? text(managed ? "secret-set" : "secret-kept", moment, name)
                : text("differs", standard, moment, name);
    }

    private String text(String key, Object... arguments) {
        return context.texts().get("administration.settings." + key, arguments);
    }
}
