package dev.chiteki.api.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text input whose text is read as a value when it is left; what cannot be read stays there, with the reason below. */
abstract class ParsedField<S extends ParsedField<S, T>, T> extends AbstractCompositeField<TextField, S, T>
        implements HasLabel, HasSize, HasStyle, HasValidation, HasValidator<T>, Focusable<S> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private String help = "";
    private @Nullable String unreadable;

    @SuppressWarnings("this-escape")
    ParsedField(String label, Texts texts) {
        super(null);
        this.texts = texts;
        TextField input = getContent();
        input.setLabel(label);
        input.setManualValidation(true);
        input.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read(change.getValue());
            }
        });
    }

    /** Reads what a person typed. */
    abstract T parse(String text);

    /** The value as it stands in the input. */
    abstract String text(T value, Texts texts);

    /** The value as people read it, shown below the input. */
    abstract String reading(T value, Texts texts);

    @Override
    protected TextField initContent() {
        return new TextField();
    }

    @Override
    protected void setPresentationValue(@Nullable T value) {
        present(value);
    }

    /** The help that stands below the empty input, such as an example. */
    public final void setHelp(String text) {
        help = text;
        showReading(getValue());
    }

    /** The value, if one was entered that can be read. */
    public final Optional<T> value() {
        return Optional.ofNullable(getValue());
    }

    /** Why what stands in the input cannot be read, in the reader's language; nothing where it can, or where it is empty. */
    public final Optional<String> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    @Override
    public final Validator<T> getDefaultValidator() {
        return (value, context) -> unreadable == null ? ValidationResult.ok() : ValidationResult.error(unreadable);
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        getContent().setErrorMessage(message);
    }

    @Override
    public String getErrorMessage() {
        return getContent().getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        getContent().setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return getContent().isInvalid();
    }

    private void read(String typed) {
        try {
            T value = typed.isBlank() ? null : parse(typed);
            present(value);
            setModelValue(value, true);
        } catch (ChitekiException refused) {
            Reason reason = refused.reasons().getFirst();
            unreadable = texts.get("error." + reason.code(), reason.arguments().toArray());
            showReading(null);
            setModelValue(null, true);
            setErrorMessage(unreadable);
            setInvalid(true);
        }
    }

    private void present(@Nullable T value) {
        unreadable = null;
        setInvalid(false);
        getContent().setValue(value == null ? "" : text(value, texts));
        showReading(value);
    }

    private void showReading(@Nullable T value) {
        getContent().setHelperText(value == null ? help : reading(value, texts));
    }
}
