package dev.chiteki.api.search;

/**
 * A record that was found.
 *
 * @param title by what people know it, such as its number and name
 * @param detail what tells it from others, in one line; may be empty
 * @param path where it opens, within the plugin, as of {@link dev.chiteki.api.ui.Links#href}
 */
public record SearchHit(String title, String detail, String path) {}
