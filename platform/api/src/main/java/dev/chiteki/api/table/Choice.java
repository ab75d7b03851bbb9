package dev.chiteki.api.table;

import java.util.regex.Pattern;

/**
 * One of the values of a column.
 *
 * @param code as rows and filters name it: letters, digits, hyphens, dots and underscores; it stands in addresses
 * @param label as people read it
 * @param tone how it stands out, besides its words
 */
public record Choice(String code, String label, Tone tone) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    /** How much a value wants to be noticed. */
    public enum Tone {
        /** Plain text. */
        PLAIN,
        /** A badge. */
        NOTED,
        /** A badge for what is well. */
        GOOD,
        /** A badge for what wants care. */
        CAUTION,
        /** A badge for what is wrong. */
        BAD
    }

    /** @throws IllegalArgumentException if the code has other characters */
    public Choice {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Choice '" + code + "' has a code of other than 1 to 60 letters, digits, '-', '.' and '_'.");
        }
    }

    /** A value that stands as plain text. */
    public static Choice of(String code, String label) {
        return new Choice(code, label, Tone.PLAIN);
    }
}
