package dev.chiteki.server.registry.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the parts that recur: names in two languages, how well a fact is known, lists of sections. */
final class Facts {

    private final Findings findings;
    private final Scalars scalars;

    Facts(Findings findings) {
        this.findings = findings;
        this.scalars = new Scalars(findings);
    }

    /** {@code {ja: …, en: …}}, both required. */
    Optional<BilingualText> fullName(Node node) {
        return section(node, section -> {
            Optional<String> ja = section.required("ja").flatMap(scalars::text);
            Optional<String> en = section.required("en").flatMap(scalars::text);
            return ja.isPresent() && en.isPresent()
                    ? Optional.of(new BilingualText(ja.get(), en.get()))
                    : Optional.empty();
        });
    }

    /** {@code {ja: …, en: …}}, the English optional. */
    Optional<BilingualText> name(Node node) {
        return section(node, section -> {
            Optional<String> en = section.optional("en").flatMap(scalars::text);
            return section.required("ja").flatMap(scalars::text).map(ja -> new BilingualText(ja, en.orElse(null)));
        });
    }

    /** How well the section's fact is known, if it says so. */
    @Nullable
    Certainty certainty(Section section) {
        return section.optional("certainty").flatMap(this::certainty).orElse(null);
    }

    Optional<Certainty> certainty(Node node) {
        return scalars.choice(node, Certainty.values(), Certainty::code);
    }

    /** Reads a mapping and notes the keys that its reader does not know. */
    <T> Optional<T> section(Node node, Function<Section, Optional<T>> reader) {
        return Section.of(node, findings).flatMap(section -> {
            Optional<T> value = reader.apply(section);
            section.end();
            return value;
        });
    }

    /** A list with at least one entry, each read by the reader; what it refuses is left out. */
    <T> List<T> list(Node node, Function<Node, Optional<T>> reader) {
        List<T> values = new ArrayList<>();
        scalars.items(node).forEach(item -> reader.apply(item).ifPresent(values::add));
        return values;
    }
}
