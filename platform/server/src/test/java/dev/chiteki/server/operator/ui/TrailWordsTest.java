package dev.chiteki.server.operator.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Person;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.operator.ui.TrailWords.Change;
import dev.chiteki.server.text.PropertyTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrailWordsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A class that records acts names their codes as literals, in the call itself or on the way to it. */
    private static final Pattern RECORDS = Pattern.compile("AuditTrail|AccountChanged|recordOperator");

    private static final Pattern IN_CALL =
            Pattern.compile("(?:recordOperator|audit\\.record|trail\\.record|new AccountChanged)\\(\\s*\"([^\"]+)\"");
    private static final Pattern BY_FORM = Pattern.compile(
            "\"((?:tenant|plugin|account|membership|job|samples|file)\\.[a-z-]+|document-(?:numbered|printed))\"");

    private final TrailWords japanese = words(Locale.JAPANESE);

    @Test
    void everyActThatIsRecordedHasWordsInBothLanguages() {
        Set<String> acts = acts();

        assertThat(acts).contains("samples.enter", "account.password-reset", "tenant.request", "document-numbered");
        assertThat(acts).allSatisfy(act -> {
            assertThat(japanese.act(act)).isNotEqualTo(act).matches(".*[\\p{IsHan}\\p{IsKatakana}].*");
            assertThat(words(Locale.ENGLISH).act(act)).isNotEqualTo(act).matches("\\p{ASCII}+");
        });
    }

    @Test
    void anActWithoutWordsIsShownByItsCode() {
        assertThat(japanese.act("nobody.knows")).isEqualTo("nobody.knows");
    }

    @Test
    void aChangeIsReadFieldByFieldWithWhatStoodThereBefore() {
        List<Change> changes = japanese.changes(row("{\"state\":\"PROVISIONING\"}", "{\"state\":\"ACTIVE\"}"));

        assertThat(changes).containsExactly(new Change("状態", Optional.of("準備中"), Optional.of("稼働中")));
    }

    @Test
    void whatWasNotRecordedIsToldFromWhatWasEmpty() {
        assertThat(japanese.changes(row(null, "{\"theme\":\"\",\"unheard-of\":\"5\"}")))
                .containsExactly(
                        new Change("画面の配色", Optional.empty(), Optional.of("（なし）")),
                        new Change("unheard-of", Optional.empty(), Optional.of("5")));
        assertThat(japanese.changes(row("{\"version\":\"1.0.0\"}", null)))
                .containsExactly(new Change("版", Optional.of("1.0.0"), Optional.empty()));
        assertThat(japanese.changes(row(null, null))).isEmpty();
    }

    @Test
    void rolesAndNestedValuesAreReadableToo() {
        assertThat(japanese.changes(row(null, "{\"role\":\"secretariat\",\"more\":{\"a\":1},\"gone\":null}")))
                .containsExactly(
                        new Change("gone", Optional.empty(), Optional.of("（なし）")),
                        new Change("more", Optional.empty(), Optional.of("{\"a\":1}")),
                        new Change("役割", Optional.empty(), Optional.of("事務局")));
        assertThat(words(Locale.ENGLISH).roles("operator,secretariat")).isEqualTo("Platform operator · Secretariat");
    }

    @Test
    void aFileHasTheSameWordsLineByLine() {
        assertThat(words(Locale.ENGLISH).lines("{\"operator\":\"false\",\"reason\":\"Typing error\"}"))
                .isEqualTo("Operator of the platform: No\nReason: Typing error");
    }

    private static Set<String> acts() {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (RECORDS.matcher(source).find()) {
                    addAll(acts, IN_CALL.matcher(source));
                    addAll(acts, BY_FORM.matcher(source));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        // Changes of plugins' entities are recorded by what was done to them.
        acts.addAll(List.of("insert", "update", "delete"));
        return acts;
    }

    private static void addAll(Set<String> acts, Matcher found) {
        while (found.find()) {
            acts.add(found.group(1));
        }
    }

    private static AuditRow row(@Nullable String before, @Nullable String after) {
        return new AuditRow(
                1, Instant.EPOCH, "operator", "operator", null, "tenant.activate", null, "kobe", before, after, "here");
    }

    private static TrailWords words(Locale language) {
        Texts texts = PropertyTexts.read(
                List.of("i18n/operator", "i18n/security"),
                path -> Optional.ofNullable(
                        TrailWordsTest.class.getClassLoader().getResource(path)),
                () -> language);
        return new TrailWords(new Nobody(), texts);
    }

    private static final class Nobody implements Directory {

        @Override
        public List<Person> search(String typed, int offset, int limit) {
            return List.of();
        }

        @Override
        public int count(String typed) {
            return 0;
        }

        @Override
        public Optional<Person> find(String account) {
            return Optional.empty();
        }

        @Override
        public String nameOf(String account) {
            return account;
        }
    }
}
