package dev.chiteki.budget.ui;

import com.vaadin.flow.component.HasValidation;
import dev.chiteki.api.form.CodeField;
import dev.chiteki.api.form.DateField;
import dev.chiteki.api.form.FiscalYearField;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of a form whose fields come and go: how each is called, and what is missing or cannot be read. */
final class FormReading {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Map<String, String> complaints = new LinkedHashMap<>();

    /** Remembers a field that holds no value of its own. */
    void group(String name, HasValidation field) {
        fields.put(name, field);
    }

    /** The day in the field, if there is one. */
    Optional<LocalDate> date(String name, DateField field) {
        fields.put(name, field);
        field.unreadable().ifPresent(why -> complaints.put(name, why));
        return field.value();
    }

    /** The amount in the field, if there is one. */
    Optional<Yen> amount(String name, YenField field) {
        fields.put(name, field);
        field.unreadable().ifPresent(why -> complaints.put(name, why));
        return field.value();
    }

    /** The year in the field, if there is one. */
    Optional<FiscalYear> year(String name, FiscalYearField field) {
        fields.put(name, field);
        field.unreadable().ifPresent(why -> complaints.put(name, why));
        return field.value();
    }

    /** Complains of a code that cannot be read. */
    void code(String name, CodeField<?> field) {
        fields.put(name, field);
        field.unreadable().ifPresent(why -> complaints.put(name, why));
    }

    /** The text in the field, without the spaces around it, if there is any. */
    Optional<String> text(String name, HasValidation field, @Nullable String typed) {
        fields.put(name, field);
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Complains that the field holds nothing, unless it holds what cannot be read. */
    void lacks(String name, String sentence) {
        complaints.putIfAbsent(name, sentence);
    }

    /** The fields by the names that the calculation gives them. */
    Map<String, HasValidation> fields() {
        return fields;
    }

    /** A sentence for each field at fault; empty where the form could be read. */
    Map<String, String> complaints() {
        return complaints;
    }
}
