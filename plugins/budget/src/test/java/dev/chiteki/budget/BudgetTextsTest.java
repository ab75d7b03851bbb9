package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.budget.books.EntryState;
import dev.chiteki.budget.books.FigureKind;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.YearRules.Certainty;
import dev.chiteki.budget.returns.Article;
import dev.chiteki.budget.returns.Ground;
import dev.chiteki.budget.returns.ReturnKind;
import dev.chiteki.budget.returns.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text in code, no code without a text, and the same in both languages. */
class BudgetTextsTest {

    private static final Pattern TEXT =
            Pattern.compile("(?<!row\\.)(?:text|add|addNarrow|missing)\\((?:\\w+, )?\"([a-z.-]+)\"");
    private static final Pattern TITLE = Pattern.compile("\"((?:view|widget)\\.[a-z.-]+)\"");
    private static final Pattern CODE = Pattern.compile("\"budget\\.([a-z-]+)\"");
    private static final Pattern TEXT_OF_TEMPLATE = Pattern.compile("\\{\\{#text\\}\\}([a-z.-]+)\\{\\{/text\\}\\}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Properties japanese = read("ja");
    private final Properties english = read("en");
    private final String sources = sources();

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() {
        assertThat(japanese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());

        for (String key : japanese.stringPropertyNames()) {
            assertThat(places(japanese, key)).as(key).isEqualTo(places(english, key));
        }
    }

    @Test
    void everyTextCanBeFilledIn() {
        for (Properties texts : Set.of(japanese, english)) {
            for (String key : texts.stringPropertyNames()) {
                Object[] arguments = {"one", "two", "three", "four", "five"};
                String filled = new MessageFormat(texts.getProperty(key)).format(arguments);

                assertThat(filled).as(key).isNotBlank().doesNotContain("{", "}", "'");
            }
        }
    }

    @Test
    void everyReasonHasASentence() {
        Set<String> missing = found(CODE)
                .filter(code -> !Set.of("read", "book", "allocate", "plan", "board-paper")
                        .contains(code))
                .map(code -> "error.budget." + code)
                .filter(key -> !key.endsWith("-") && !japanese.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        assertThat(Stream.concat(found(TEXT), found(TITLE)))
                .filteredOn(key -> !key.endsWith("."))
                .allSatisfy(key -> assertThat(japanese.containsKey(key)).as(key).isTrue());
        assertThat(Arrays.stream(DocumentKind.values()))
                .allSatisfy(kind -> assertThat(japanese).containsKey("kind." + code(kind)));
        assertThat(Arrays.stream(AccountKind.values()))
                .allSatisfy(kind -> assertThat(japanese).containsKey("account." + code(kind)));
        assertThat(Arrays.stream(EntryState.values()))
                .allSatisfy(state -> assertThat(japanese).containsKey("state." + code(state)));
        assertThat(Arrays.stream(FigureKind.values()))
                .allSatisfy(kind -> assertThat(japanese).containsKey("figure." + kind.code()));
    }

    @Test
    void everyPartOfACalculationHasItsWords() {
        Map<String, Enum<?>[]> groups = Map.of(
                "kind", ReturnKind.values(),
                "article", Article.values(),
                "ground", Ground.values(),
                "rule", Rule.values(),
                "certainty", Certainty.values());

        groups.forEach((group, constants) -> {
            Set<String> keys = Arrays.stream(constants)
                    .map(constant -> "returns." + group + "." + code(constant))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(japanese.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("returns." + group + "."))
                    .containsExactlyInAnyOrderElementsOf(keys);
        });
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> unused = japanese.stringPropertyNames().stream()
                .filter(key -> !sources.contains("\"" + key + "\""))
                .filter(key -> !key.matches("returns\\.(kind|article|ground|rule|certainty)\\.[a-z0-9-]+"))
                .filter(key -> !key.matches(
                        "returns\\.(receipts|payments)\\.(date|amount|add|remove|lacks-date|lacks-amount)"))
                .filter(key -> !key.matches("risk\\.(unallocated|uncommitted|reserved|uninspected|unspent|unpaid)"))
                .filter(key -> !key.matches("waiting\\.(reservation|commitment|delivery-and-inspection|expenditure)"))
                .filter(key -> !key.matches("(kind|state|account|figure|permission\\.budget|plugin)\\.[a-z-]+"))
                .filter(key -> !sources.contains("\"" + key.replaceFirst("\\.(explanation|mail)$", "") + "\""))
                .filter(key -> !sources.contains("\"" + key.replaceFirst("^error\\.", "") + "\""))
                .filter(key -> !key.matches(
                        "error\\.budget\\.(reservation|holding|commitment|inspection|expenditure)-(missing|expected)"))
                .filter(key -> !key.matches("error\\.budget\\.(amount|date|category|payee|purpose|reason)-missing"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(sources).results().map(match -> match.group(1)).distinct();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> places(Properties texts, String key) {
        return PLACE.matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String language) {
        String name = "/i18n/messages_" + language + ".properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(BudgetTextsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".html"))
                    .map(BudgetTextsTest::content)
                    .map(source -> TEXT_OF_TEMPLATE.matcher(source).replaceAll("\"$1\""))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
