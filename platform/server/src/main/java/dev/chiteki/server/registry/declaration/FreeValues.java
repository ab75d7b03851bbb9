package dev.chiteki.server.registry.declaration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what a file declares for plugins into the kinds of values that {@link dev.chiteki.api.plugin.Settings} names. */
final class FreeValues {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
    private static final Pattern LIKE_NUMBER = Pattern.compile("[-+]?[\\d.][\\d_,.eE+-]*");
    private static final Pattern LIKE_DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}.*");

    private final Findings findings;
    private final Scalars scalars;

    FreeValues(Findings findings) {
        this.findings = findings;
        this.scalars = new Scalars(findings);
    }

    /** The entries of a mapping by key, in the file's order. */
    Map<String, Object> mapping(Node node) {
        Map<String, Object> values = new LinkedHashMap<>();
        Section.of(node, findings)
                .ifPresent(section -> section.others((key, value) ->
                        value(value).ifPresent(read -> values.put(((ScalarNode) key).getValue(), read))));
        return Collections.unmodifiableMap(values);
    }

    private Optional<Object> value(Node node) {
        return switch (node) {
            case MappingNode mapping -> Optional.of(mapping(mapping));
            case SequenceNode sequence -> Optional.of(list(sequence));
            case ScalarNode scalar when scalar.isPlain() -> plain(scalar);
            default -> scalars.text(node).map(text -> text);
        };
    }

    private List<Object> list(SequenceNode sequence) {
        List<Object> values = new ArrayList<>();
        sequence.getValue().forEach(item -> value(item).ifPresent(values::add));
        return Collections.unmodifiableList(values);
    }

    /** An unquoted value: what looks like a number, a day or a truth value must be one. */
    private Optional<Object> plain(ScalarNode scalar) {
        String text = scalar.getValue();
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Boolean.valueOf(text));
        }
        if (LIKE_DAY.matcher(text).matches()) {
            return scalars.day(scalar).map(day -> day);
        }
        if (WHOLE.matcher(text).matches()) {
            return whole(scalar, text);
        }
        if (LIKE_NUMBER.matcher(text).matches()) {
            findings.add(scalar, "tenant-file-like-number", text);
            return Optional.empty();
        }
        return scalars.text(scalar).map(plain -> plain);
    }

    private Optional<Object> whole(ScalarNode scalar, String text) {
        BigInteger number = new BigInteger(text);
        if (number.bitLength() > 63) {
            findings.add(scalar, "tenant-file-like-number", text);
            return Optional.empty();
        }
        return Optional.of(number.longValueExact());
    }
}
