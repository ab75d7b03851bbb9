package dev.chiteki.server.files;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.text.Normalizer;
import java.util.Locale;

/** A file's name without any path; nothing in it deceives the eye. */
record FileName(String value) {

    private static final int LONGEST = 200;

    /** @throws ChitekiException {@code file-name}, INVALID, if it is empty, too long or holds signs that are not seen */
    FileName {
        boolean bad = value.isEmpty()
                || value.length() > LONGEST
                || value.chars().allMatch(sign -> sign == '.')
                || value.codePoints().anyMatch(FileName::isUnseen);
        if (bad) {
            throw ChitekiException.invalid(Reason.at("file", "file-name", shown(value), LONGEST));
        }
    }

    /** The name within what a browser or client sent, which may carry a path of its own machine. */
    static FileName of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return new FileName(Normalizer.normalize(last, Normalizer.Form.NFC).strip());
    }

    /** What stands behind the last dot, in lower case; empty if there is none. */
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Control signs, and format signs such as those that turn the direction of reading. */
    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String shown(String name) {
        String seen = name.codePoints()
                .map(sign -> isUnseen(sign) ? '\uFFFD' : sign)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return name.length() > LONGEST ? seen + "…" : seen;
    }
}
