package dev.chiteki.server.registry.declaration;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in a file's tree each node is, as {@code localGovernments[0].name.ja}: so a form can say it at the field. */
final class NodePaths {

    private final Map<Node, String> paths = new IdentityHashMap<>();

    private NodePaths() {}

    static NodePaths none() {
        return new NodePaths();
    }

    static NodePaths of(Node root) {
        NodePaths all = new NodePaths();
        all.walk(root, "");
        return all;
    }

    /** The node's path; empty for the root and for a node of another tree. */
    String at(Node node) {
        return Objects.requireNonNullElse(paths.get(node), "");
    }

    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void walk(Node node, String path) {
        paths.put(node, path);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                paths.put(tuple.getKeyNode(), below(path, key));
                walk(tuple.getValueNode(), below(path, key));
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int index = 0; index < items.size(); index++) {
                walk(items.get(index), path + "[" + index + "]");
            }
        }
    }
}
