package dev.chiteki.api.guide;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that the guide may use: those of the accepted signatures, of the repository's other sources, and a few of others. */
final class KnownNames {

    private static final Pattern TYPE =
            Pattern.compile("dev\\.chiteki\\.api\\.[a-z]+\\.([A-Z][\\w$]*) .* < (\\S*) (.*)");
    private static final Pattern MEMBER =
            Pattern.compile("dev\\.chiteki\\.api\\.[a-z]+\\.([A-Z][\\w$]*)(?:#(\\w+)\\(.*|\\.(\\w+) .*)");

    /** {@code Type}, {@code Type.Inner}, {@code Type.member}, {@code Type.member(…)}. */
    private static final Pattern WORD =
            Pattern.compile("@?([A-Z]\\w*(?:\\.[A-Z]\\w*[a-z]\\w*)*)(?:\\.(\\w+))?(?:\\([^()]*\\))?");

    private static final Pattern CALL = Pattern.compile("(\\w+)\\(…?\\)");

    /** Names that come from other houses. */
    private static final Set<String> FOREIGN = Set.of(
            "ArithmeticException",
            "CancellationException",
            "Consumes",
            "Ctrl",
            "Deprecated",
            "Enter",
            "EntityPart",
            "Esc",
            "Export",
            "H2",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "List",
            "LocalDate",
            "Long",
            "MessageFormat",
            "MissingResourceException",
            "NullMarked",
            "Nullable",
            "Override",
            "PersistenceException",
            "ProviderType",
            "ConsumerType",
            "Route",
            "Space",
            "String",
            "UI",
            "Valid",
            "Version",
            "XIT",
            "XTest");

    private static final Set<String> FOREIGN_CALLS = Set.of("getContent");

    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, String> sources;

    /**
     * @param signatures lines of the accepted signatures
     * @param sources the text of each other type, by its name
     */
    KnownNames(List<String> signatures, Map<String, String> sources) {
        this.sources = sources;
        signatures.forEach(this::add);
    }

    /** Whether that is no name at all, or one that there is. */
    boolean isKnown(String word) {
        Matcher call = CALL.matcher(word);
        if (call.matches()) {
            String method = call.group(1);
            return FOREIGN_CALLS.contains(method)
                    || members.values().stream().anyMatch(names -> names.contains(method))
                    || sources.values().stream().anyMatch(source -> source.contains(" " + method + "("));
        }
        Matcher name = WORD.matcher(word);
        return !name.matches() || isWordAlone(word) || isKnown(name.group(1), name.group(2));
    }

    /** {@code UPDATE} and the like are words of SQL, HTTP or constants. */
    private static boolean isWordAlone(String word) {
        return word.matches("[A-Z0-9_]+");
    }

    private boolean isKnown(String type, @Nullable String member) {
        if (members.containsKey(type)) {
            return member == null || has(type, member);
        }
        String source = sources.get(type);
        if (source != null) {
            return member == null
                    || Pattern.compile("\\b" + member + "\\b").matcher(source).find();
        }
        return FOREIGN.contains(type);
    }

    private boolean has(String type, String member) {
        return Objects.requireNonNullElse(members.get(type), Set.<String>of()).contains(member)
                || Objects.requireNonNullElse(parents.get(type), List.<String>of()).stream()
                        .anyMatch(parent -> has(parent, member));
    }

    private void add(String line) {
        Matcher type = TYPE.matcher(line);
        if (type.matches()) {
            String name = type.group(1).replace('$', '.');
            members.computeIfAbsent(name, unknown -> new HashSet<>());
            parents.put(
                    name,
                    Arrays.stream((type.group(2) + "," + type.group(3)).split(","))
                            .map(parent -> parent.substring(parent.lastIndexOf('.') + 1)
                                    .replace('$', '.'))
                            .toList());
            return;
        }
        Matcher member = MEMBER.matcher(line);
        if (member.matches()) {
            String name = member.group(2) == null ? member.group(3) : member.group(2);
            members.computeIfAbsent(member.group(1).replace('$', '.'), unknown -> new HashSet<>())
                    .add(Objects.requireNonNull(name));
        }
    }
}
