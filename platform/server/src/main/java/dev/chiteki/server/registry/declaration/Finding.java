package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import java.util.Locale;

/**
 * Something wrong in a file.
 *
 * @param file its path as people know it, such as {@code tenants/kobe/tenant.yaml}
 * @param line from 1
 * @param column from 1
 * @param reason its field is the path in the file, such as {@code settings.colour}, its first argument the value at
 *     fault; its text names the remedy
 */
public record Finding(String file, int line, int column, Reason reason) implements Comparable<Finding> {

    /** {@code file:line:column: sentence} in the given language. */
    public String describe(Texts texts, Locale locale) {
        return file + ":" + line + ":" + column + ": "
                + texts.in(locale, "error." + reason.code(), reason.arguments().toArray());
    }

    @Override
    public int compareTo(Finding other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
