package dev.chiteki.server.administration;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.FormEntry.Option;
import dev.chiteki.server.administration.FormEntry.Part;
import dev.chiteki.server.setting.Field;
import dev.chiteki.server.setting.Fields;
import dev.chiteki.server.setting.Shape;
import java.util.List;

/** Describes what is entered for a plugin's settings, in the words of the plugin. */
final class SettingForms {

    private final Texts texts;

    SettingForms(Texts texts) {
        this.texts = texts;
    }

    /** What is entered for the component of the settings. */
    FormEntry of(Field field) {
        return of(field.shape(), "setting." + field.name(), !field.optional());
    }

    private FormEntry of(Shape shape, String key, boolean required) {
        return switch (shape) {
            case Shape.Text text -> single(SettingKind.TEXT, required);
            case Shape.Flag flag -> single(SettingKind.FLAG, required);
            case Shape.Whole whole -> single(SettingKind.WHOLE, required);
            case Shape.Amount amount -> single(SettingKind.YEN, required);
            case Shape.Day day -> single(SettingKind.DAY, required);
            case Shape.Year year -> single(SettingKind.FISCAL_YEAR, required);
            case Shape.Hidden hidden -> single(SettingKind.SECRET, false);
            case Shape.Choice choice -> new FormEntry(SettingKind.CHOICE, required, options(choice, key), List.of());
            case Shape.Many many ->
                new FormEntry(
                        SettingKind.LIST, false, List.of(), List.of(new Part("", "", of(many.each(), key, true))));
            case Fields fields -> new FormEntry(SettingKind.GROUP, required, List.of(), parts(fields, key));
        };
    }

    private static FormEntry single(SettingKind kind, boolean required) {
        return new FormEntry(kind, required, List.of(), List.of());
    }

    private List<Option> options(Shape.Choice choice, String key) {
        return choice.codes().stream()
                .map(code -> new Option(code, texts.get(key + "." + code)))
                .toList();
    }

    private List<Part> parts(Fields fields, String key) {
        return fields.all().stream()
                .map(field -> {
                    String own = key + "." + field.name();
                    return new Part(field.name(), texts.get(own), of(field.shape(), own, !field.optional()));
                })
                .toList();
    }
}
