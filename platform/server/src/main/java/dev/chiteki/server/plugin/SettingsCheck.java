package dev.chiteki.server.plugin;

import dev.chiteki.api.setting.SettingsDeclaration;
import dev.chiteki.server.plugin.bundle.Refused;
import dev.chiteki.server.setting.Field;
import dev.chiteki.server.setting.Fields;
import dev.chiteki.server.setting.SettingsRecord;
import dev.chiteki.server.setting.Shape;
import dev.chiteki.server.setting.UnfitRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes sure that a plugin's settings can be kept and that every part of their form is worded. */
final class SettingsCheck {

    private final Consumer<String> requireText;

    /** @param requireText refuses a plugin that lacks the text of a key */
    SettingsCheck(Consumer<String> requireText) {
        this.requireText = requireText;
    }

    /** @throws Refused naming the first component that is wrong */
    void check(SettingsRecord settings) {
        for (Field field : settings.fields().all()) {
            requireText.accept("setting." + field.name());
            requireText.accept("setting." + field.name() + ".help");
            check(field.shape(), "setting." + field.name());
        }
    }

    /**
     * Reads what a plugin declares, if it declares something.
     *
     * @throws Refused naming the component that no setting can have
     */
    static Optional<SettingsRecord> read(Optional<SettingsDeclaration<?>> declared, Supplier<Locale> reader) {
        try {
            return declared.map(declaration -> SettingsRecord.of(declaration, reader));
        } catch (UnfitRecord unfit) {
            throw Refused.because(unfit, "plugin-setting-unfit", unfit.component(), unfit.fault());
        } catch (RuntimeException unsound) {
            // Constraints on types that they do not know, for instance: Jakarta Validation says which.
            throw Refused.because(unsound, "plugin-setting-constraint", String.valueOf(unsound.getMessage()));
        }
    }

    private void check(Shape shape, String key) {
        switch (shape) {
            case Shape.Choice choice -> choice.codes().forEach(code -> requireText.accept(key + "." + code));
            case Shape.Many many -> check(many.each(), key);
            case Fields fields ->
                fields.all().forEach(field -> {
                    requireText.accept(key + "." + field.name());
                    check(field.shape(), key + "." + field.name());
                });
            default -> {}
        }
    }
}
