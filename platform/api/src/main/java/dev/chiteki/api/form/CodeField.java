package dev.chiteki.api.form;

import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.LocalGovernmentCode;
import dev.chiteki.api.japan.Orcid;
import dev.chiteki.api.text.Texts;
import java.util.function.Function;

/**
 * An input for a code with a check digit. What was typed is read by the code's own type, which names the digit that would be
 * right; the code as it is read stands in the input.
 *
 * @param <T> the code; its {@code toString} is how it is written
 */
public final class CodeField<T> extends ParsedField<CodeField<T>, T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parser;
    private final transient Function<T, String> grouped;

    /**
     * @param label as it stands above the input
     * @param texts words the reason when the text cannot be read
     * @param parser reads what was typed, or throws a {@link dev.chiteki.api.error.ChitekiException}
     */
    public CodeField(String label, Texts texts, Function<String, T> parser) {
        this(label, texts, parser, code -> "");
    }

    @SuppressWarnings("this-escape")
    private CodeField(String label, Texts texts, Function<String, T> parser, Function<T, String> grouped) {
        super(label, texts);
        this.parser = parser;
        this.grouped = grouped;
        getContent().addClassName("chiteki-code");
        getContent().getElement().setAttribute("inputmode", "numeric");
    }

    /** An input for a corporate number (法人番号), which is shown in groups below it, to be compared with a paper. */
    public static CodeField<CorporateNumber> corporateNumber(String label, Texts texts) {
        return new CodeField<>(label, texts, CorporateNumber::parse, CorporateNumber::grouped);
    }

    /** An input for the code of a local government (全国地方公共団体コード). */
    public static CodeField<LocalGovernmentCode> localGovernment(String label, Texts texts) {
        return new CodeField<>(label, texts, LocalGovernmentCode::parse);
    }

    /** An input for a researcher's ORCID iD; its address may be typed too. */
    public static CodeField<Orcid> orcid(String label, Texts texts) {
        CodeField<Orcid> field = new CodeField<>(label, texts, Orcid::parse, Orcid::address);
        // The last character may be an X, which a keyboard of digits does not have.
        field.getContent().getElement().setAttribute("inputmode", "text");
        return field;
    }

    @Override
    T parse(String text) {
        return parser.apply(text);
    }

    @Override
    String text(T value, Texts texts) {
        return value.toString();
    }

    @Override
    String reading(T value, Texts texts) {
        return grouped.apply(value);
    }
}
