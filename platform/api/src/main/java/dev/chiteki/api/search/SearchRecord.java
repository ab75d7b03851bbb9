package dev.chiteki.api.search;

/**
 * A record as it is found by words.
 *
 * @param id of the record among those of its {@link SearchKind}, at most 120 characters
 * @param title by what people know it; words found here count more, at most 300 characters
 * @param text what else it is found by, however long; it is not shown
 * @param detail what tells it from others, in one line of at most 300 characters; may be empty
 * @param path where it opens, within the plugin, as of {@link dev.chiteki.api.ui.Links#href}; at most 300 characters
 */
public record SearchRecord(String id, String title, String text, String detail, String path) {

    /** The most characters of an id. */
    public static final int LONGEST_ID = 120;

    /** The most characters of a title, a detail and a path. */
    public static final int LONGEST_LINE = 300;

    /** @throws IllegalArgumentException if the id or the title is blank, or one of the lines is too long */
    public SearchRecord {
        requireWords("id", id);
        requireWords("title", title);
        requireLength("id", id, LONGEST_ID);
        requireLength("title", title, LONGEST_LINE);
        requireLength("detail", detail, LONGEST_LINE);
        requireLength("path", path, LONGEST_LINE);
    }

    private static void requireWords(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + name + " of a search record must not be blank.");
        }
    }

    private static void requireLength(String name, String value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException("The " + name + " '" + value + "' of a search record has "
                    + value.length() + " characters; give at most " + most + ".");
        }
    }
}
