package dev.chiteki.server.registry.declaration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of the file: each key once, as text. Whoever reads it asks for keys, then closes it with {@link #end}. */
final class Section {

    private final Findings findings;
    private final Node node;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private record Entry(Node key, Node value) {}

    private Section(MappingNode node, Findings findings) {
        this.node = node;
        this.findings = findings;
        for (NodeTuple tuple : node.getValue()) {
            read(tuple);
        }
    }

    static Optional<Section> of(Node node, Findings findings) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(mapping, findings));
        }
        findings.add(node, "tenant-file-not-section");
        return Optional.empty();
    }

    /** The value of a key that must be there. */
    Optional<Node> required(String key) {
        Optional<Node> value = optional(key);
        if (value.isEmpty()) {
            findings.addMissing(node, key);
        }
        return value;
    }

    /** The value of a key that may be there. */
    Optional<Node> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** Hands over all that nobody asked for, key and value. */
    void others(BiConsumer<Node, Node> act) {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                act.accept(entry.key(), entry.value());
            }
        });
    }

    /** Notes every key that nobody asked for. */
    void end() {
        others((key, value) ->
                findings.add(key, "tenant-file-key-unknown", ((ScalarNode) key).getValue(), String.join(", ", asked)));
    }

    private void read(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        if (!(key instanceof ScalarNode scalar)) {
            findings.add(key, "tenant-file-not-text");
        } else if (entries.putIfAbsent(scalar.getValue(), new Entry(key, tuple.getValueNode())) != null) {
            findings.add(key, "tenant-file-key-duplicate", scalar.getValue());
        }
    }
}
