package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.server.administration.SettingEntry;
import dev.chiteki.server.administration.SettingsSheet;

/** The settings of a plugin for whoever may see but not change them. */
final class SettingsReading extends Composite<DescriptionList> {

    private static final long serialVersionUID = 1L;

    /** @param context of the administration */
    SettingsReading(PluginContext context, SettingsSheet sheet) {
        SettingWords words = new SettingWords(context.texts());
        SettingStanding standing = new SettingStanding(context, false);
        getContent().addClassName("chiteki-facts");
        for (SettingEntry entry : sheet.settings()) {
            Div value = new Div(
                    entry.secret() && entry.own()
                            ? context.texts().get("administration.settings.unseen")
                            : words.of(entry.form(), entry.value()));
            DescriptionList.Description description = new DescriptionList.Description();
            description.add(value);
            standing.of(entry).forEach(note -> description.add((Component) note));
            getContent().add(new DescriptionList.Term(entry.label()), description);
        }
    }
}
