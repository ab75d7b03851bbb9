package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An amount in whole yen; negative amounts occur as differences.
 *
 * @param amount in yen
 */
public record Yen(long amount) implements Comparable<Yen> {

    /** No yen at all. */
    public static final Yen ZERO = new Yen(0);

    private static final Pattern FORM = Pattern.compile("[-−]?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5})");

    /** The amount in yen. */
    public static Yen of(long amount) {
        return amount == 0 ? ZERO : new Yen(amount);
    }

    /**
     * Reads what a person typed: half or full width digits, with or without separators at the thousands, with or
     * without {@code ¥} or {@code 円}. Kanji units such as 万 are not guessed.
     *
     * @throws ChitekiException {@code yen-malformed}, INVALID, with the text, for anything else, a fraction included
     */
    public static Yen parse(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("^[¥\\\\]\\s*", "")
                .replaceFirst("\\s*円$", "");
        if (!FORM.matcher(digits).matches()) {
            throw ChitekiException.invalid(Reason.of("yen-malformed", text));
        }
        return of(Long.parseLong(digits.replace(",", "").replace('−', '-')));
    }

    /** @throws ArithmeticException beyond the range of a long */
    public Yen plus(Yen other) {
        return of(Math.addExact(amount, other.amount));
    }

    /** @throws ArithmeticException beyond the range of a long */
    public Yen minus(Yen other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    /** The same amount with the other sign. */
    public Yen negated() {
        return of(Math.negateExact(amount));
    }

    /** Whether it is more than nothing. */
    public boolean isPositive() {
        return amount > 0;
    }

    /** Whether it is less than nothing. */
    public boolean isNegative() {
        return amount < 0;
    }

    /** With separators, and the unit as the language writes it: {@code 500,000,000円} or {@code ¥500,000,000}. */
    public String format(Locale locale) {
        String digits = String.format(Locale.ROOT, "%,d", Math.abs(amount));
        String sign = amount < 0 ? "−" : "";
        return locale.getLanguage().equals("ja") ? sign + digits + "円" : sign + "¥" + digits;
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
