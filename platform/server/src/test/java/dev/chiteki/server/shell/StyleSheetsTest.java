package dev.chiteki.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.server.StyleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of the style sheets looks after something that is there, and at one place. */
class StyleSheetsTest {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.(chiteki-[a-z-]+)");
    private static final Pattern TOKEN = Pattern.compile("(--chiteki-[a-z-]+)\\s*:");

    private final Map<String, String> sheets = sheets();
    private final String sources = Stream.of("platform/api/src/main", "platform/server/src/main", "plugins")
            .map(folder -> read(ROOT.resolve(folder), ".java", ".js", ".html"))
            .flatMap(files -> files.values().stream())
            .collect(Collectors.joining("\n"));

    @Test
    void everyClassIsGivenToSomething() {
        Set<String> unused = new TreeSet<>();

        CLASS.matcher(rules())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !isGiven(name))
                .forEach(unused::add);

        assertThat(unused).as("classes of rules that nothing has").isEmpty();
    }

    @Test
    void everyTokenIsTaken() {
        String all = rules();
        Set<String> unused = new TreeSet<>();

        TOKEN.matcher(all)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("--chiteki-chart-"))
                .filter(name -> !all.contains("var(" + name + ")") && !all.contains("var(" + name + ","))
                .forEach(unused::add);

        assertThat(unused).as("custom properties that no rule takes").isEmpty();
    }

    @Test
    void whatTheViewsShareIsSaidInOneSheet() {
        Map<String, List<String>> places = new TreeMap<>();

        sheets.forEach((name, text) -> RULE.matcher(text)
                .results()
                .map(rule -> rule.group(1).strip().replaceAll("\\s+", " "))
                .filter(selector -> selector.matches("\\.chiteki-[a-z-]+"))
                .distinct()
                .forEach(selector -> places.computeIfAbsent(selector, ignored -> new ArrayList<>())
                        .add(name)));
        places.values().removeIf(names -> names.size() == 1);

        assertThat(places)
                .as("classes with rules of their own in several sheets")
                .isEmpty();
    }

    /** Written out, or put together from a beginning. */
    private boolean isGiven(String name) {
        return sources.contains(name)
                || Pattern.compile("-").matcher(name).results().anyMatch(dash -> isBeginning(name, dash.end()));
    }

    private boolean isBeginning(String name, int length) {
        String beginning = name.substring(0, length);
        return length > "chiteki-".length()
                && Stream.of("\"", "'", "${").anyMatch(end -> sources.contains(beginning + end));
    }

    private String rules() {
        return String.join("\n", sheets.values());
    }

    private static Map<String, String> sheets() {
        Map<String, String> sheets = read(StyleSource.FOLDER, ".css");
        sheets.replaceAll((name, text) -> COMMENT.matcher(text).replaceAll(""));
        return sheets;
    }

    /** The files of those kinds below the folder, what the build makes left out. */
    private static Map<String, String> read(Path folder, String... kinds) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (Stream.of(kinds).anyMatch(path::endsWith)
                        && !path.contains("target/")
                        && !path.contains("/test/")) {
                    texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
