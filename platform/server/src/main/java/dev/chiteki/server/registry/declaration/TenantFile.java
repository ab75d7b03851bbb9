package dev.chiteki.server.registry.declaration;

import dev.chiteki.server.database.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A valid {@code tenant.yaml}: what it declares and its text as it stands. */
public record TenantFile(TenantDeclaration declaration, String text) {

    /** SHA-256 of the text, 64 lower-case hexadecimal digits. */
    public String hash() {
        return Sha256.of(text);
    }

    /** The plugins that an applied text names, in its order. */
    public static List<String> plugins(String appliedText) {
        Findings findings = new Findings("");
        List<String> plugins = new ArrayList<>();
        new YamlText(findings)
                .compose(appliedText)
                .flatMap(root -> Section.of(root, findings))
                .flatMap(top -> top.optional("plugins"))
                .filter(node ->
                        node instanceof SequenceNode list && !list.getValue().isEmpty())
                .ifPresent(node -> new Scalars(findings)
                        .items(node)
                        .forEach(item -> new Scalars(findings).text(item).ifPresent(plugins::add)));
        requireReadable(findings);
        return List.copyOf(plugins);
    }

    /** The central project organisation (中核機関) that an applied text names. */
    public static Optional<String> organisation(String appliedText) {
        Findings findings = new Findings("");
        Optional<String> name = new YamlText(findings)
                .compose(appliedText)
                .flatMap(root -> Section.of(root, findings))
                .flatMap(top -> top.optional("centralProjectOrganisation"))
                .flatMap(node -> Section.of(node, findings))
                .flatMap(organisation -> organisation.optional("name"))
                .flatMap(new Scalars(findings)::text);
        requireReadable(findings);
        return name;
    }

    /**
     * What an applied text declares for plugins, by plugin id. It was valid when it was applied, so it is not judged
     * again by rules that came later.
     */
    public static Map<String, Map<String, Object>> settingsForPlugins(String appliedText) {
        Findings findings = new Findings("");
        Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
        new YamlText(findings)
                .compose(appliedText)
                .flatMap(root -> Section.of(root, findings))
                .flatMap(top -> top.optional("settings"))
                .ifPresent(node -> settings.putAll(new SettingsReader(findings).forPlugins(node)));
        requireReadable(findings);
        return settings;
    }

    private static void requireReadable(Findings findings) {
        if (!findings.isEmpty()) {
            throw new IllegalStateException("The applied declaration cannot be read any more: " + findings.sorted()
                    + ". Apply the tenant's file again.");
        }
    }
}
