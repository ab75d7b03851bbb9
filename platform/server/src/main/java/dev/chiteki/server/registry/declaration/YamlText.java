package dev.chiteki.server.registry.declaration;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;

/** Turns bytes into a tree of nodes that know their lines: UTF-8, one document, no anchors, aliases or tags. */
final class YamlText {

    static final int LARGEST = 64 * 1024;
    private static final int DEEPEST = 20;

    private final Findings findings;

    YamlText(Findings findings) {
        this.findings = findings;
    }

    /** The text if the bytes are UTF-8 of a reasonable size. */
    Optional<String> decode(byte[] content) {
        if (content.length > LARGEST) {
            findings.add(1, 1, "tenant-file-size", Integer.toString(content.length), Integer.toString(LARGEST));
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            int line =
                    (int) decoded.chars().filter(character -> character == '\n').count() + 1;
            int column = decoded.length() - decoded.lastIndexOf('\n');
            findings.add(line, column, "tenant-file-encoding", "0x%02x".formatted(bytes.get(bytes.position())));
            return Optional.empty();
        }
        return Optional.of(decoded);
    }

    /** The root of the one document, if nothing in its form is wrong. */
    Optional<Node> compose(String text) {
        try {
            for (Event event : yaml().parse(new StringReader(text))) {
                refuseExtras(event);
            }
            Node root = findings.isEmpty() ? yaml().compose(new StringReader(text)) : null;
            if (root == null && findings.isEmpty()) {
                findings.add(1, 1, "tenant-file-empty");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException malformed) {
            findings.add(malformed.getProblemMark(), "tenant-file-syntax", orEmpty(malformed.getProblem()));
        } catch (YAMLException malformed) {
            findings.add(1, 1, "tenant-file-syntax", orEmpty(malformed.getMessage()));
        }
        return Optional.empty();
    }

    /** Aliases allow a small file to stand for a huge one, and tags name Java classes: a declaration needs neither. */
    private void refuseExtras(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            String sign = event instanceof AliasEvent ? "*" : "&";
            findings.add(event.getStartMark(), "tenant-file-alias", sign + node.getAnchor());
        }
        String tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent collection -> collection.getTag();
                    default -> null;
                };
        if (tag != null) {
            findings.add(event.getStartMark(), "tenant-file-tag", tag);
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        return new Yaml(options);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
