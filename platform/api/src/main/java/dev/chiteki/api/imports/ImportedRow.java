package dev.chiteki.api.imports;

/**
 * What a row became.
 *
 * @param label by which people know it, such as its number
 * @param path of the plugin's view that shows it; empty for none
 * @param repeated whether an earlier import of the same row had made it, so that nothing was changed
 */
public record ImportedRow(String label, String path, boolean repeated) {}
