package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.server.administration.SettingEntry;
import dev.chiteki.server.administration.SettingsDesk;
import dev.chiteki.server.administration.SettingsPlace;
import dev.chiteki.server.administration.SettingsSheet;
import dev.chiteki.server.setting.SettingChange;
import java.util.List;
import java.util.Optional;

/** The settings of the region: which features have some, or those of one with their history. */
final class SettingsPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient SettingsDesk desk;
    private final transient PluginContext context;

    /** @param context of the administration */
    @SuppressWarnings("this-escape")
    SettingsPage(SettingsDesk desk, PluginContext context, ViewRequest request) {
        this.desk = desk;
        this.context = context;
        getContent().addClassName("chiteki-sections");
        request.segment(0).ifPresentOrElse(plugin -> show(plugin, ""), this::showPlaces);
    }

    private void showPlaces() {
        List<SettingsPlace> places = desk.all();
        if (places.isEmpty()) {
            getContent().add(context.parts().empty(texts().get("administration.settings.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        places.forEach(
                place -> list.add(new ListItem(context.links().anchor("settings/" + place.plugin(), place.name()))));
        getContent()
                .add(
                        new Paragraph(texts().get(
                                        desk.isManaged()
                                                ? "administration.settings.lead"
                                                : "administration.settings.lead-read")),
                        list);
    }

    private void show(String plugin, String told) {
        SettingsSheet sheet = desk.open(plugin);
        getContent().removeAll();
        getContent().add(new H2(sheet.name()), new DoneNote(told));
        if (!sheet.leftovers().isEmpty()) {
            String names = String.join(texts().get("administration.comma"), sheet.leftovers());
            getContent().add(new Paragraph(texts().get("administration.settings.leftovers", names)));
        }
        getContent().add(settings(sheet), history(sheet));
    }

    private Component settings(SettingsSheet sheet) {
        return desk.isManaged()
                ? new SettingsForm(
                        desk, context, sheet, () -> show(sheet.plugin(), texts().get("administration.saved")))
                : new SettingsReading(context, sheet);
    }

    private Component history(SettingsSheet sheet) {
        List<SettingChange> changes = desk.history(sheet.plugin(), SHOWN);
        if (changes.isEmpty()) {
            return new Paragraph(texts().get("administration.settings.unchanged"));
        }
        FigureTable table = FigureTable.of(
                texts().get("administration.history"),
                Column.text(texts().get("administration.history.at")),
                Column.text(texts().get("administration.history.who")),
                Column.text(texts().get("administration.settings.setting")),
                Column.text(texts().get("administration.history.kind")),
                Column.text(texts().get("administration.settings.before")),
                Column.text(texts().get("administration.settings.after")));
        for (SettingChange change : changes) {
            table = table.row(row(sheet, change));
        }
        return context.parts().figures(table);
    }

    private List<Cell> row(SettingsSheet sheet, SettingChange change) {
        SettingWords words = new SettingWords(texts());
        Optional<SettingEntry> entry = sheet.settings().stream()
                .filter(known -> known.name().equals(change.name()))
                .findFirst();
        String unseen = texts().get("administration.settings.unseen");
        return List.of(
                Cell.of(words.moment(change.at(), context.region().zone())),
                Cell.of(context.directory().nameOf(change.account())),
                Cell.of(entry.map(SettingEntry::label).orElse(change.name())),
                Cell.of(texts().get("administration.settings.kind." + ConstantName.of(change.kind()))),
                Cell.of(
                        change.secret()
                                ? unseen
                                : entry.map(known -> words.ofJson(known.form(), change.before()))
                                        .orElse(String.valueOf(change.before()))),
                Cell.of(
                        change.secret()
                                ? unseen
                                : entry.map(known -> words.ofJson(known.form(), change.after()))
                                        .orElse(String.valueOf(change.after()))));
    }

    private Texts texts() {
        return context.texts();
    }
}
