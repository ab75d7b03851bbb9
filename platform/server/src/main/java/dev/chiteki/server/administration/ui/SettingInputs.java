package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.FiscalYearField;
import dev.chiteki.api.form.ParsedField;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.FormEntry;
import dev.chiteki.server.administration.FormEntry.Option;
import dev.chiteki.server.administration.FormEntry.Part;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the input for a setting out of its description. */
final class SettingInputs {

    private final Texts texts;

    /** @param texts of the administration */
    SettingInputs(Texts texts) {
        this.texts = texts;
    }

    SettingInput of(String label, String help, FormEntry form) {
        return switch (form.kind()) {
            case TEXT -> text(label, help, form.required());
            case FLAG -> flag(label, help);
            case WHOLE -> whole(label, help, form.required());
            case YEN -> parsed(new YenField(label, texts), help, Yen::amount, plain -> Yen.of((Long) plain));
            case DAY ->
                parsed(
                        new DateField(label, texts),
                        help,
                        LocalDate::toString,
                        plain -> LocalDate.parse(String.valueOf(plain)));
            case FISCAL_YEAR ->
                parsed(
                        new FiscalYearField(label, texts),
                        help,
                        year -> (long) year.year(),
                        plain -> new FiscalYear(((Long) plain).intValue()));
            case CHOICE -> choice(label, help, form);
            case SECRET -> secret(label, help);
            case LIST -> {
                Part each = form.parts().getFirst();
                yield new RowsInput(
                        texts,
                        label,
                        help,
                        number -> of(texts.get("administration.settings.entry", label, number), "", each.form()));
            }
            case GROUP -> group(label, form);
        };
    }

    private SettingInput group(String label, FormEntry form) {
        Map<String, SettingInput> parts = new LinkedHashMap<>();
        form.parts().forEach(part -> parts.put(part.name(), of(part.label(), "", part.form())));
        return new GroupInput(label, form.required(), parts);
    }

    private static SettingInput text(String label, String help, boolean required) {
        TextField field = textField(label, help, required);
        return new SingleInput(
                field,
                () -> field.getValue().isEmpty() && !required ? null : field.getValue(),
                plain -> field.setValue(plain == null ? "" : String.valueOf(plain)),
                Optional::empty,
                (draft, name) -> draft.field(name, field));
    }

    private SettingInput whole(String label, String help, boolean required) {
        TextField field = textField(label, help, required);
        return new SingleInput(
                field,
                () -> number(field.getValue()).orElse(null),
                plain -> field.setValue(plain == null ? "" : String.valueOf(plain)),
                () -> field.getValue().isBlank() || number(field.getValue()).isPresent()
                        ? Optional.empty()
                        : Optional.of(texts.get("error.setting-whole", field.getValue())),
                (draft, name) -> draft.field(name, field));
    }

    private static SettingInput flag(String label, String help) {
        Checkbox field = new Checkbox(label);
        field.setHelperText(help);
        field.setManualValidation(true);
        return new SingleInput(
                field,
                field::getValue,
                plain -> field.setValue(Boolean.TRUE.equals(plain)),
                Optional::empty,
                (draft, name) -> draft.field(name, field, String::valueOf, text -> Optional.of(Boolean.valueOf(text))));
    }

    private static SettingInput choice(String label, String help, FormEntry form) {
        Select<String> field = new Select<>();
        field.setLabel(label);
        field.setHelperText(help);
        field.setManualValidation(true);
        field.setItems(form.options().stream().map(Option::code).toList());
        field.setEmptySelectionAllowed(!form.required());
        field.setItemLabelGenerator(code -> form.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(""));
        return new SingleInput(
                field,
                field::getValue,
                plain -> field.setValue(plain == null ? null : String.valueOf(plain)),
                Optional::empty,
                (draft, name) -> draft.field(name, field, Function.identity(), Optional::of));
    }

    /** What is typed here is kept in no draft. */
    private static SettingInput secret(String label, String help) {
        PasswordField field = new PasswordField(label);
        field.setHelperText(help);
        field.setManualValidation(true);
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        return new SingleInput(
                field,
                () -> field.getValue().isEmpty() ? null : field.getValue(),
                plain -> field.clear(),
                Optional::empty,
                (draft, name) -> {});
    }

    private static <S extends ParsedField<S, T>, T> SettingInput parsed(
            S field, String help, Function<T, Object> write, Function<Object, T> read) {
        field.setHelp(help);
        return new SingleInput(
                field,
                () -> field.value().map(write).orElse(null),
                plain -> set(field, plain == null ? null : read.apply(plain)),
                field::unreadable,
                (draft, name) -> draft.field(name, field));
    }

    private static <T> void set(HasValue<?, T> field, @Nullable T value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    private static TextField textField(String label, String help, boolean required) {
        TextField field = new TextField(label);
        field.setHelperText(help);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(required);
        field.setWidthFull();
        return field;
    }

    private static Optional<Long> number(String typed) {
        String digits =
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).replace(",", "");
        return digits.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
