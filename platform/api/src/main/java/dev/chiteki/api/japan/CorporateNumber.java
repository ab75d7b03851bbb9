package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A corporate number (法人番号, My Number Act, Art. 39): a check digit and twelve digits,
 * 9 − (Σ Pn·Qn mod 9), where n counts from the right and Qn is 1 for odd and 2 for even n. The check digit is never 0; that a
 * 0 was written for a 9 among the twelve, or the other way round, it does not tell.
 */
public record CorporateNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{13}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}−]");

    /**
     * @throws ChitekiException INVALID, with the value: {@code corporate-number-malformed} unless thirteen digits,
     *     {@code corporate-number-check} with the digit that would be right
     */
    public CorporateNumber {
        if (!FORM.matcher(value).matches()) {
            throw ChitekiException.invalid(Reason.of("corporate-number-malformed", value));
        }
        int expected = checkDigit(value);
        if (value.charAt(0) - '0' != expected) {
            throw ChitekiException.invalid(Reason.of("corporate-number-check", value, Integer.toString(expected)));
        }
    }

    /**
     * Reads what a person typed: half or full width digits, with or without spaces and hyphens between them.
     *
     * @throws ChitekiException as the constructor does
     */
    public static CorporateNumber parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return new CorporateNumber(BETWEEN.matcher(plain).replaceAll(""));
    }

    /** {@code 7-0000-1205-0002}: the check digit, and the others by four. */
    public String grouped() {
        return value.charAt(0) + "-" + value.substring(1, 5) + "-" + value.substring(5, 9) + "-" + value.substring(9);
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            int weight = n % 2 == 1 ? 1 : 2;
            sum += weight * (digits.charAt(13 - n) - '0');
        }
        return 9 - sum % 9;
    }

    @Override
    public String toString() {
        return value;
    }
}
