package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number by which a researcher is known all over the world (ORCID iD): sixteen characters in four groups. The last one
 * checks the fifteen digits before it by ISO/IEC 7064 MOD 11-2; it is a digit or {@code X}, which stands for ten.
 *
 * @param value as it is always written, such as {@code 0000-0002-1825-0097}
 */
public record Orcid(String value) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4}-){3}[0-9]{3}[0-9X]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?://)?(www\\.)?orcid\\.org/");
    private static final Pattern LABEL = Pattern.compile("(?i)^orcid(\\s*id)?\\s*:?\\s+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}−]");
    private static final Pattern PLAIN = Pattern.compile("([0-9]{4})([0-9]{4})([0-9]{4})([0-9]{3}[0-9X])");

    /**
     * @throws ChitekiException INVALID, with the value: {@code orcid-malformed} unless it is of four groups as described,
     *     {@code orcid-check} with the last character that would be right
     */
    public Orcid {
        if (!FORM.matcher(value).matches()) {
            throw ChitekiException.invalid(Reason.of("orcid-malformed", value));
        }
        char expected = checkCharacter(value);
        if (value.charAt(value.length() - 1) != expected) {
            throw ChitekiException.invalid(Reason.of("orcid-check", value, Character.toString(expected)));
        }
    }

    /**
     * Reads what a person typed or copied: {@code 0000-0002-1825-0097}, the same without hyphens or with spaces, in half or
     * full width, with a small {@code x}, or as the address {@code https://orcid.org/0000-0002-1825-0097}.
     *
     * @throws ChitekiException as the constructor does
     */
    public static Orcid parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String number = ADDRESS.matcher(LABEL.matcher(plain).replaceFirst("")).replaceFirst("");
        String bare = number.endsWith("/") ? number.substring(0, number.length() - 1) : number;
        String characters = BETWEEN.matcher(bare).replaceAll("").toUpperCase(Locale.ROOT);
        return new Orcid(PLAIN.matcher(characters).replaceFirst("$1-$2-$3-$4"));
    }

    /** {@code https://orcid.org/0000-0002-1825-0097}: the address by which the number is cited. */
    public String address() {
        return "https://orcid.org/" + value;
    }

    private static char checkCharacter(String value) {
        int total = 0;
        for (char digit : value.replace("-", "").substring(0, 15).toCharArray()) {
            total = (total + digit - '0') * 2;
        }
        int check = (12 - total % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return value;
    }
}
