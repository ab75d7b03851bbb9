package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in one file, so that its author sees all of it at once. */
final class Findings {

    private static final int LONGEST_VALUE = 200;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /** Notes what is wrong at the node; arguments are shown shortened and without control characters. */
    void add(Node node, String code, String... arguments) {
        add(node.getStartMark(), code, arguments);
    }

    void add(@Nullable Mark mark, String code, String... arguments) {
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        add(line, column, code, arguments);
    }

    void add(int line, int column, String code, String... arguments) {
        List<Object> shown = new ArrayList<>();
        for (String argument : arguments) {
            shown.add(presentable(argument));
        }
        found.add(new Finding(file, line, column, new Reason(code, null, shown)));
    }

    /** What the supplier makes of the node's value, or nothing after noting why it refused. */
    <T> Optional<T> parsed(Node node, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (ChitekiException refused) {
            for (Reason reason : refused.reasons()) {
                add(
                        node,
                        reason.code(),
                        reason.arguments().stream().map(Object::toString).toArray(String[]::new));
            }
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All, by line and column. */
    List<Finding> sorted() {
        return found.stream().sorted().toList();
    }

    private static String presentable(String value) {
        return value.codePoints()
                .limit(LONGEST_VALUE)
                .map(point -> Character.isISOControl(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
