package dev.chiteki.server.registry.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads single values and lists; what is not as expected becomes a finding and an empty result. */
final class Scalars {

    private static final int LONGEST_TEXT = 200;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");

    private final Findings findings;

    Scalars(Findings findings) {
        this.findings = findings;
    }

    /** A text that is not blank, as written, without the spaces around it. */
    Optional<String> text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            findings.add(node, "tenant-file-not-text");
            return Optional.empty();
        }
        String value = scalar.getValue().strip();
        if (value.isEmpty() || isNull(scalar)) {
            findings.add(node, "tenant-file-blank");
        } else if (value.codePointCount(0, value.length()) > LONGEST_TEXT) {
            findings.add(node, "tenant-file-text-long", value, Integer.toString(LONGEST_TEXT));
        } else if (value.codePoints().anyMatch(Character::isISOControl)) {
            findings.add(node, "tenant-file-control", value);
        } else {
            return Optional.of(value);
        }
        return Optional.empty();
    }

    Optional<Boolean> truth(Node node) {
        return text(node).flatMap(value -> switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> refused(node, "tenant-file-choice", value, "true, false");
        });
    }

    Optional<Integer> whole(Node node, int least, int most) {
        return text(node).flatMap(value -> {
            if (WHOLE.matcher(value).matches()) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            return refused(node, "tenant-file-number", value, Integer.toString(least), Integer.toString(most));
        });
    }

    Optional<LocalDate> day(Node node) {
        return text(node).flatMap(value -> {
            try {
                if (DAY.matcher(value).matches()) {
                    return Optional.of(LocalDate.parse(value));
                }
            } catch (DateTimeException nonexistent) {
                return refused(node, "date-nonexistent", value);
            }
            return refused(node, "tenant-file-day", value);
        });
    }

    /** One of the values of an enum, by its code in files. */
    <T> Optional<T> choice(Node node, T[] values, Function<T, String> code) {
        return text(node).flatMap(text -> {
            Optional<T> chosen = Arrays.stream(values)
                    .filter(value -> code.apply(value).equals(text))
                    .findFirst();
            String allowed = Arrays.stream(values).map(code).collect(Collectors.joining(", "));
            return chosen.isPresent() ? chosen : refused(node, "tenant-file-choice", text, allowed);
        });
    }

    /** The entries of a list with at least one. */
    List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        findings.add(node, "tenant-file-not-list");
        return List.of();
    }

    static boolean isNull(ScalarNode scalar) {
        return scalar.isPlain() && NULLS.contains(scalar.getValue());
    }

    private <T> Optional<T> refused(Node node, String code, String... arguments) {
        findings.add(node, code, arguments);
        return Optional.empty();
    }
}
