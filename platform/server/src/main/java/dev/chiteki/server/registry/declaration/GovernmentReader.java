package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.japan.LocalGovernmentCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the local governments of a region: one leads, no code stands twice. */
final class GovernmentReader {

    private final Findings findings;
    private final Scalars scalars;
    private final Facts facts;

    GovernmentReader(Findings findings) {
        this.findings = findings;
        this.scalars = new Scalars(findings);
        this.facts = new Facts(findings);
    }

    List<LocalGovernment> read(Node node) {
        Set<String> codes = new HashSet<>();
        List<LocalGovernment> governments = facts.list(node, item -> government(item, codes));
        long leads = governments.stream().filter(LocalGovernment::lead).count();
        if (leads != 1) {
            findings.add(node, "tenant-file-lead", Long.toString(leads));
        }
        return governments;
    }

    private Optional<LocalGovernment> government(Node node, Set<String> seenCodes) {
        return facts.section(node, section -> {
            Optional<BilingualText> name = section.required("name").flatMap(facts::name);
            boolean lead = section.optional("lead").flatMap(scalars::truth).orElse(false);
            Certainty certainty = facts.certainty(section);
            List<DatedCode> codes = section.required("codes")
                    .map(list -> codes(list, seenCodes))
                    .orElse(List.of());
            // With a wrong name it still counts as the lead, else its author would be told of two faults.
            BilingualText shown = name.orElse(new BilingualText("", null));
            return Optional.of(new LocalGovernment(shown, lead, codes, certainty));
        });
    }

    private List<DatedCode> codes(Node node, Set<String> seen) {
        Set<LocalDate> days = new HashSet<>();
        return facts.list(
                node,
                item -> facts.section(item, section -> {
                    Certainty certainty = facts.certainty(section);
                    Optional<LocalGovernmentCode> code =
                            section.required("code").flatMap(value -> code(value, seen));
                    Optional<LocalDate> from = section.required("validFrom").flatMap(value -> day(value, days));
                    return code.isPresent() && from.isPresent()
                            ? Optional.of(new DatedCode(code.get(), from.get(), certainty))
                            : Optional.empty();
                }));
    }

    private Optional<LocalGovernmentCode> code(Node node, Set<String> seen) {
        Optional<LocalGovernmentCode> code =
                scalars.text(node).flatMap(text -> findings.parsed(node, () -> new LocalGovernmentCode(text)));
        code.filter(read -> !seen.add(read.value()))
                .ifPresent(read -> findings.add(node, "tenant-file-code-duplicate", read.value()));
        return code;
    }

    private Optional<LocalDate> day(Node node, Set<LocalDate> seen) {
        Optional<LocalDate> day = scalars.day(node);
        day.filter(read -> !seen.add(read))
                .ifPresent(read -> findings.add(node, "tenant-file-code-day-duplicate", read.toString()));
        return day;
    }
}
