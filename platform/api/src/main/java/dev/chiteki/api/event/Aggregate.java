package dev.chiteki.api.event;

import java.util.regex.Pattern;

/**
 * What an event is about, and whose events are delivered in the order in which they happened: a spending, an application,
 * a person. Events of different aggregates overtake each other, so take the smallest thing whose order matters.
 *
 * @param kind what sort of thing, of lower-case letters, digits, dots and hyphens, such as {@code funds.spending}; at most
 *     {@value #LONGEST_KIND} characters
 * @param id which one within the region; at most {@value #LONGEST_ID} characters
 */
public record Aggregate(String kind, String id) {

    /** The longest kind, in characters. */
    public static final int LONGEST_KIND = 60;

    /** The longest id, in characters. */
    public static final int LONGEST_ID = 120;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9.-]*");

    /** @throws IllegalArgumentException naming what is too long, empty or malformed */
    public Aggregate {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("The kind of an aggregate '" + kind
                    + "' must have lower-case letters, digits, dots and hyphens only, a letter first.");
        }
        requireLength("kind", kind, LONGEST_KIND);
        requireLength("id", id, LONGEST_ID);
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of the aggregate of kind '" + kind + "' is empty.");
        }
    }

    private static void requireLength(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("The " + what + " of an aggregate has " + text.length()
                    + " characters, at most " + longest + " are possible: " + text);
        }
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
