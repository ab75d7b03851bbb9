package dev.chiteki.api.form;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text input whose text is read as a value when it is left; what cannot be read stays there, with the reason below.
 *
 * @param <S> the field
 * @param <T> the value; null while the field is empty or cannot be read, which {@link #unreadable()} tells apart
 */
public abstract sealed class ParsedField<S extends ParsedField<S, T>, T> extends AbstractCompositeField<TextField, S, T>
        implements HasLabel, HasSize, HasStyle, HasValidation, HasValidator<T>, Focusable<S>
        permits CodeField, DateField, FiscalYearField, YenField {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private String help = "";
    private @Nullable String unreadable;
    private transient Runnable whenUnreadable = () -> {};

    @SuppressWarnings("this-escape")
    ParsedField(String label, Texts texts) {
        super(null);
        this.texts = texts;
        TextField input = getContent();
        input.setLabel(label);
        input.setManualValidation(true);
        input.setAutocomplete(Autocomplete.OFF);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read(change.getValue(), true);
            }
        });
    }

    /** Reads what a person typed. */
    abstract T parse(String text);

    /** The value as it stands in the input. */
    abstract String text(T value, Texts texts);

    /** The value as people read it, shown below the input; empty where the input already says it all. */
    abstract String reading(T value, Texts texts);

    @Override
    protected TextField initContent() {
        return new TextField();
    }

    @Override
    protected void setPresentationValue(@Nullable T value) {
        present(value);
    }

    /** The help that stands above the input while nothing is read in it, such as an example. */
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

    /** What stands in the input, whether it can be read or not. */
    public final String typed() {
        return getContent().getValue();
    }

    /** Puts the text into the input and reads it, as if it had been typed just now. */
    public final void type(String text) {
        read(text, false);
    }

    /** Called for each text that cannot be read: where the value was null before, no listener hears of a change. */
    final void whenUnreadable(Runnable listener) {
        whenUnreadable = listener;
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

    private void read(String typed, boolean fromClient) {
        try {
            T value = typed.isBlank() ? null : parse(typed);
            present(value);
            setModelValue(value, fromClient);
        } catch (ChitekiException refused) {
            Reason reason = refused.reasons().getFirst();
            unreadable = texts.get("error." + reason.code(), reason.arguments().toArray());
            getContent().setValue(typed);
            showReading(null);
            setModelValue(null, fromClient);
            setErrorMessage(unreadable);
            setInvalid(true);
            whenUnreadable.run();
        }
    }

    private void present(@Nullable T value) {
        unreadable = null;
        setInvalid(false);
        getContent().setValue(value == null ? "" : text(value, texts));
        showReading(value);
    }

    private void showReading(@Nullable T value) {
        String read = value == null ? "" : reading(value, texts);
        getContent().setHelperText(read.isEmpty() ? help : read);
        // Where there was no help above, what comes while somebody types must not push the input away.
        getContent().setClassName("chiteki-reads-below", help.isEmpty());
    }
}
