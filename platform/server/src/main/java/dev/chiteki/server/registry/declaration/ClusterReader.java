package dev.chiteki.server.registry.declaration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what makes a region a cluster. An empty result has always left a finding. */
final class ClusterReader {

    private static final Pattern AREA = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final Findings findings;
    private final Scalars scalars;
    private final Facts facts;
    private final GovernmentReader governments;
    private final HeadquartersReader headquarters;

    ClusterReader(Findings findings) {
        this.findings = findings;
        this.scalars = new Scalars(findings);
        this.facts = new Facts(findings);
        this.governments = new GovernmentReader(findings);
        this.headquarters = new HeadquartersReader(findings);
    }

    Optional<ClusterDeclaration> read(Section top) {
        Optional<Attested<String>> area = top.required("area").flatMap(this::area);
        Optional<Attested<BilingualText>> theme = top.required("theme").flatMap(this::theme);
        Optional<List<LocalGovernment>> lead = top.required("localGovernments").map(governments::read);
        Optional<Attested<String>> organisation =
                top.required("centralProjectOrganisation").flatMap(this::organisation);
        Optional<List<HeadquartersPost>> posts = top.required("headquarters").map(headquarters::read);
        if (area.isEmpty() || theme.isEmpty() || lead.isEmpty() || organisation.isEmpty() || posts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ClusterDeclaration(area.get(), theme.get(), lead.get(), organisation.get(), posts.get()));
    }

    private Optional<Attested<String>> area(Node node) {
        return facts.section(node, section -> {
            Certainty certainty = facts.certainty(section);
            return section.required("id").flatMap(this::areaId).map(id -> new Attested<>(id, certainty));
        });
    }

    private Optional<String> areaId(Node node) {
        Optional<String> id = scalars.text(node);
        id.filter(text -> !AREA.matcher(text).matches())
                .ifPresent(text -> findings.add(node, "tenant-file-area", text));
        return id;
    }

    /** The Japanese wording of a theme is not always known. */
    private Optional<Attested<BilingualText>> theme(Node node) {
        return facts.section(node, section -> {
            Certainty certainty = facts.certainty(section);
            Optional<String> ja = section.optional("ja").flatMap(scalars::text);
            return section.required("en")
                    .flatMap(scalars::text)
                    .map(en -> new Attested<>(new BilingualText(ja.orElse(null), en), certainty));
        });
    }

    private Optional<Attested<String>> organisation(Node node) {
        return facts.section(node, section -> {
            Optional<Certainty> certainty = section.required("certainty").flatMap(facts::certainty);
            return section.required("name")
                    .flatMap(scalars::text)
                    .map(name -> new Attested<>(name, certainty.orElse(null)));
        });
    }
}
