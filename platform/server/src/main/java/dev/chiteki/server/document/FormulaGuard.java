package dev.chiteki.server.document;

import java.util.regex.Pattern;

/**
 * Keeps texts in csv from being run. A spreadsheet program takes a field that begins with one of these signs, their
 * full-width forms included, for a formula, which may call out of the document. An apostrophe before it makes it a text; it is
 * also put before a text that begins with such an apostrophe already, so that taking one away always gives back what was written.
 */
final class FormulaGuard {

    private static final Pattern LOOKS_ALIKE = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String put(String text) {
        return LOOKS_ALIKE.matcher(text).matches() ? "'" + text : text;
    }

    static String take(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
