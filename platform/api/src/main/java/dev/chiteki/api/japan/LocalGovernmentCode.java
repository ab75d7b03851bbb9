package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A code of a local government (全国地方公共団体コード): six digits, the last of which checks the others,
 * (11 − (6a+5b+4c+3d+2e) mod 11) mod 10.
 */
public record LocalGovernmentCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}");

    /**
     * @throws ChitekiException INVALID, with the value: {@code government-code-malformed} unless six digits,
     *     {@code government-code-check} with the digit that would be right
     */
    public LocalGovernmentCode {
        if (!FORM.matcher(value).matches()) {
            throw ChitekiException.invalid(Reason.of("government-code-malformed", value));
        }
        int expected = checkDigit(value);
        if (value.charAt(5) - '0' != expected) {
            throw ChitekiException.invalid(Reason.of("government-code-check", value, Integer.toString(expected)));
        }
    }

    /**
     * Reads what a person typed: half or full width digits.
     *
     * @throws ChitekiException as the constructor does
     */
    public static LocalGovernmentCode parse(String text) {
        return new LocalGovernmentCode(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < 5; place++) {
            sum += (6 - place) * (digits.charAt(place) - '0');
        }
        return (11 - sum % 11) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
