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
    private NodePaths paths = NodePaths.none();

    Findings(String file) {
        this.file = file;
    }

    /** Notes what is wrong at the node; arguments are shown shortened and without control characters. */
    void add(Node node, String code, String... arguments) {
        note(node.getStartMark(), reason(paths.at(node), code, arguments));
    }

    /** Notes that the section at the node lacks the key. */
    void addMissing(Node section, String key) {
        note(section.getStartMark(), reason(NodePaths.below(paths.at(section), key), "tenant-file-key-missing", key));
    }

    /** From now on, findings at nodes of this tree say where in it they are. */
    void locate(Node root) {
        paths = NodePaths.of(root);
    }

    void add(@Nullable Mark mark, String code, String... arguments) {
        note(mark, reason("", code, arguments));
    }

    void add(int line, int column, String code, String... arguments) {
        found.add(new Finding(file, line, column, reason("", code, arguments)));
    }

    private void note(@Nullable Mark mark, Reason reason) {
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        found.add(new Finding(file, line, column, reason));
    }

    private static Reason reason(String path, String code, String... arguments) {
        List<Object> shown = new ArrayList<>();
        for (String argument : arguments) {
            shown.add(presentable(argument));
        }
        return new Reason(code, path.isEmpty() ? null : path, shown);
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
