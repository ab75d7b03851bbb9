package dev.chiteki.server.registry.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the posts of a headquarters and their publicly named holders. */
final class HeadquartersReader {

    private static final int MOST_SEATS = 100;

    private final Findings findings;
    private final Scalars scalars;
    private final Facts facts;

    HeadquartersReader(Findings findings) {
        this.findings = findings;
        this.scalars = new Scalars(findings);
        this.facts = new Facts(findings);
    }

    List<HeadquartersPost> read(Node node) {
        return facts.list(node, item -> facts.section(item, this::post));
    }

    private Optional<HeadquartersPost> post(Section section) {
        int seats = section.optional("seats")
                .flatMap(value -> scalars.whole(value, 1, MOST_SEATS))
                .orElse(1);
        List<Holder> holders = section.optional("holders")
                .map(list -> facts.list(list, item -> facts.section(item, holder -> holder(item, holder))))
                .orElse(List.of());
        return section.required("post")
                .flatMap(value -> scalars.choice(value, Post.values(), Post::code))
                .map(post -> new HeadquartersPost(post, seats, holders));
    }

    private Optional<Holder> holder(Node node, Section section) {
        Optional<BilingualText> name = section.required("name").flatMap(facts::name);
        String affiliation =
                section.optional("affiliation").flatMap(scalars::text).orElse(null);
        LocalDate from = section.optional("from").flatMap(scalars::day).orElse(null);
        LocalDate until = section.optional("until").flatMap(scalars::day).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            findings.add(node, "tenant-file-holder-days", until.toString(), from.toString());
        }
        return section.required("certainty")
                .flatMap(facts::certainty)
                .flatMap(certainty -> name.map(known -> new Holder(known, affiliation, from, until, certainty)));
    }
}
