package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.api.text.ConstantName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one {@code tenant.yaml}: all of it is right and understood, or nothing of it is used. */
final class DeclarationReader {

    private final Findings findings;
    private final Scalars scalars;
    private final Facts facts;
    private final ClusterReader clusters;
    private final SettingsReader settings;

    DeclarationReader(Findings findings) {
        this.findings = findings;
        this.scalars = new Scalars(findings);
        this.facts = new Facts(findings);
        this.clusters = new ClusterReader(findings);
        this.settings = new SettingsReader(findings);
    }

    /** The declaration, if there is no finding. */
    Optional<TenantDeclaration> read(Node root, Surroundings surroundings) {
        return Section.of(root, findings).flatMap(top -> {
            Optional<TenantId> id = top.required("id").flatMap(node -> id(node, surroundings));
            Optional<TenantKind> kind = top.required("kind").flatMap(this::kind);
            Optional<BilingualText> name = top.required("name").flatMap(facts::fullName);
            Optional<ClusterDeclaration> cluster =
                    kind.filter(TenantKind.REGION::equals).isPresent() ? clusters.read(top) : Optional.empty();
            List<String> plugins = top.required("plugins")
                    .map(node -> plugins(node, surroundings))
                    .orElse(List.of());
            Optional<TenantSettings> given = top.required("settings").flatMap(node -> settings.read(node, plugins));
            // A kind that cannot be read would make every key of a region look unknown.
            kind.ifPresent(known -> top.end());
            if (!findings.isEmpty()) {
                return Optional.empty();
            }
            Region region = region(id.orElseThrow(), kind.orElseThrow(), name.orElseThrow(), given.orElseThrow());
            return Optional.of(declaration(region, cluster.orElse(null), plugins, given.orElseThrow()));
        });
    }

    private static Region region(TenantId id, TenantKind kind, BilingualText name, TenantSettings given) {
        return new Region(id, kind, name.in(Locale.JAPANESE), name.in(Locale.ENGLISH), given.zone());
    }

    private static TenantDeclaration declaration(
            Region region, @Nullable ClusterDeclaration cluster, List<String> plugins, TenantSettings given) {
        return new TenantDeclaration(region, given.colour(), given.language(), cluster, plugins, given.forPlugins());
    }

    private Optional<TenantId> id(Node node, Surroundings surroundings) {
        Optional<TenantId> id = scalars.text(node).flatMap(text -> findings.parsed(node, () -> new TenantId(text)));
        id.filter(read -> !read.value().equals(surroundings.folder())).ifPresent(read -> {
            boolean taken = surroundings.folders().contains(read.value());
            if (surroundings.folder().isEmpty()) {
                if (taken) {
                    findings.add(node, "tenant-id-taken", read.value());
                }
                return;
            }
            findings.add(
                    node,
                    taken ? "tenant-file-id-duplicate" : "tenant-file-id-folder",
                    read.value(),
                    surroundings.folder());
        });
        return id;
    }

    private Optional<TenantKind> kind(Node node) {
        return scalars.choice(node, TenantKind.values(), ConstantName::of);
    }

    /** Plugin ids; a tenant may begin with none. */
    private List<String> plugins(Node node, Surroundings surroundings) {
        Set<String> ids = new LinkedHashSet<>();
        if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            return List.of();
        }
        for (Node item : scalars.items(node)) {
            scalars.text(item).ifPresent(id -> {
                if (!surroundings.published().contains(id)) {
                    findings.add(item, "tenant-file-plugin-unknown", id, surroundings.publishedInWords());
                } else if (!ids.add(id)) {
                    findings.add(item, "tenant-file-plugin-duplicate", id);
                }
            });
        }
        return new ArrayList<>(ids);
    }
}
