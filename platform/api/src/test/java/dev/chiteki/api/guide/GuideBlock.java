package dev.chiteki.api.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block of code of the guide.
 *
 * @param language as it stands behind the fence; empty for a command
 * @param code its lines
 * @param source the link of the line below or above it that names its file, or null
 */
record GuideBlock(
        String language, List<String> code, @Nullable String source) {

    private static final List<String> LEFT_OUT = List.of("…", "// …", "# …", "<!-- … -->");

    Optional<String> namedSource() {
        return Optional.ofNullable(source);
    }

    /** Whether the pieces between lines that stand for what was left out occur in the text in their order, spaces aside. */
    boolean isExcerptOf(String text) {
        String whole = squeezed(text);
        int from = 0;
        for (String piece : pieces()) {
            int found = whole.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }

    /** How the block is told in a fault: by its first line. */
    String title() {
        return code.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private List<String> pieces() {
        String marked = String.join(
                "\n",
                code.stream()
                        .map(line -> LEFT_OUT.contains(line.strip()) ? "\0" : line)
                        .filter(line -> !line.startsWith("import "))
                        .toList());
        return Arrays.stream(marked.split("\0"))
                .map(GuideBlock::squeezed)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}
