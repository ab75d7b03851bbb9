package dev.chiteki.server.document;

/**
 * Who sends a document.
 *
 * @param sender the region's headquarters
 * @param organisation the organisation that stands for it, or empty
 * @param colour as {@code #rrggbb}
 */
record Letterhead(String sender, String organisation, String colour) {}
