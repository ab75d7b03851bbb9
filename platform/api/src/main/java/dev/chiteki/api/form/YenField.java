package dev.chiteki.api.form;

import com.vaadin.flow.component.textfield.TextFieldVariant;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import java.util.Locale;

/**
 * An input for an amount in whole yen. It takes what {@link Yen#parse} takes, full-width digits included, shows the
 * amount with separators, and the unit below it. Its value is null while it is empty or cannot be read; then
 * {@link #isInvalid()} tells the two apart.
 */
public final class YenField extends ParsedField<YenField, Yen> {

    private static final long serialVersionUID = 1L;

    /**
     * @param label as it stands above the input
     * @param texts words the reason, {@code error.yen-malformed}, when the text cannot be read
     */
    public YenField(String label, Texts texts) {
        super(label, texts);
        getContent().addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        getContent().addClassName("chiteki-amount");
        getContent().getElement().setAttribute("inputmode", "numeric");
    }

    @Override
    Yen parse(String text) {
        return Yen.parse(text);
    }

    @Override
    String text(Yen value, Texts texts) {
        return String.format(Locale.ROOT, "%,d", value.amount());
    }

    @Override
    String reading(Yen value, Texts texts) {
        return texts.format(value);
    }
}
