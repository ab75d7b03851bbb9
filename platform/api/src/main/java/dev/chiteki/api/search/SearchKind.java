package dev.chiteki.api.search;

import dev.chiteki.api.security.Permission;
import java.util.regex.Pattern;

/**
 * Records of a plugin that people find by words in the platform's index, in Japanese and English: inflected words are found
 * by their base form, parts of compounds and of numbers too. The plugin says by {@link SearchIndex} which there are, in the
 * transaction that changes them; the platform does the rest.
 *
 * @param id unique within the plugin: lower-case letters, digits and hyphens, at most 40; it stays in later versions
 * @param titleKey the key of what is found, in the plugin's texts: "Notes"
 * @param permission without which nothing of the kind is found
 * @param source tells the records that were there before the plugin had the kind
 */
public record SearchKind(String id, String titleKey, Permission permission, RecordSource source) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException if the id has another form */
    public SearchKind {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("Search kind '" + id
                    + "' must be named with 1 to 40 lower-case letters, digits and hyphens; write e.g. notes.");
        }
    }
}
