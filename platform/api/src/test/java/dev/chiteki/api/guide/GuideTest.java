package dev.chiteki.api.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plugin guide says what is so: its examples stand in sources, its links lead somewhere, its names exist, and it says the
 * same in both languages.
 */
class GuideTest {

    /** Pages whose Japanese twin is still to come, and with it the names of their examples' files. Take a name away then. */
    private static final Set<String> AWAITED = Set.of();

    private static Repository repository = new Repository(Path.of("src/test/resources"));
    private static KnownNames names = new KnownNames(java.util.List.of(), Map.of());
    private static Guide guide = guide(Map.of());

    @BeforeAll
    static void read() throws IOException {
        repository = new Repository(Path.of("../.."));
        names = new KnownNames(
                Files.readAllLines(Path.of("src/test/resources/accepted-signatures.txt")), repository.javaTexts());
        guide = new Guide(repository, AWAITED);
    }

    @Test
    void everyExampleStandsInTheSourceThatItNames() {
        assertThat(guide.wrongBlocks()).isEmpty();
    }

    @Test
    void everyLinkLeadsToAFileAndItsHeading() {
        assertThat(guide.deadLinks()).isEmpty();
    }

    @Test
    void everyNameThatThePagesUseExists() {
        assertThat(guide.unknownNames(names)).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePagesHeadingsAndExamples() {
        assertThat(guide.unlikeTwins()).isEmpty();
    }

    @Test
    void nothingIsAwaitedThatHasCome() {
        assertThat(guide.awaitedThatHaveCome())
                .as("take these names from the list of awaited pages, and their '（英語）' from the Japanese index")
                .isEmpty();
    }

    @Test
    void everyPageStandsInTheIndexOfItsLanguage() {
        assertThat(guide.pagesBesideTheIndex()).isEmpty();
    }

    @Test
    void aBlockThatStandsInNoSourceIsTold() {
        Guide wrong = guide(Map.of("x.md", """
                ```java
                notes.delete(everything);
                ```

                Source: [Notes.java](../../plugins/notes/src/main/java/dev/chiteki/notes/Notes.java)

                ```java
                List<String> unnamed;
                ```
                """));

        assertThat(wrong.wrongBlocks())
                .hasSize(2)
                .anyMatch(fault -> fault.endsWith("Notes.java: notes.delete(everything);"))
                .anyMatch(fault -> fault.contains("belongs below it"));
    }

    @Test
    void aBlockMayLeaveLinesOutButNotTurnThemRound() {
        String source = "int first;\n  int second;\nint third;";

        assertThat(block("int first;\n// …\nint third;").isExcerptOf(source)).isTrue();
        assertThat(block("int third;\n// …\nint first;").isExcerptOf(source)).isFalse();
        assertThat(block("int first;\nint third;").isExcerptOf(source)).isFalse();
    }

    @Test
    void aLinkToNothingAndOneToNoHeadingAreTold() {
        Guide wrong = new Guide(repository, Set.of("coming.md"), pages("", Map.of("x.md", """
                [gone](gone.md), [no heading](../changelog.md#no-such-heading), [awaited](coming.md), `[code](no-link)`
                """)), Map.of());

        assertThat(wrong.deadLinks())
                .containsExactly(
                        "docs/plugin-guide/x.md: links to nothing: gone.md",
                        "docs/plugin-guide/x.md: links to nothing: ../changelog.md#no-such-heading");
    }

    @Test
    void aNameThatIsGoneIsTold() {
        Guide wrong = guide(Map.of("x.md", """
                `Notices.send`, `Plugin.searches()`, `YenField.unreadable()`, `WorkResult.Done`, `UPDATE`, `region-id`,
                `Notices.cancel`, `PluginHelper`, `WorkResult.Gone`, `destroyAll()`
                """));

        assertThat(wrong.unknownNames(names))
                .extracting(fault -> fault.substring(fault.lastIndexOf(' ') + 1))
                .containsExactly("Notices.cancel", "PluginHelper", "WorkResult.Gone", "destroyAll()");
    }

    @Test
    void twinsThatDifferAndPagesThatNobodyFindsAreTold() {
        Guide wrong = new Guide(
                repository,
                Set.of("jobs.md"),
                pages("", Map.of("README.md", "# A", "x.md", "# X", "y.md", "# Y\n## More", "jobs.md", "# J")),
                pages("ja/", Map.of("README.md", "# A", "y.md", "# Y", "jobs.md", "# J")));

        assertThat(wrong.unlikeTwins())
                .containsExactly("x.md: is missing in Japanese", "y.md: the two languages differ in their headings");
        assertThat(wrong.awaitedThatHaveCome()).containsExactly("jobs.md");
        assertThat(wrong.pagesBesideTheIndex())
                .contains(
                        "docs/plugin-guide/x.md: is not in the index",
                        "docs/plugin-guide/ja/y.md: is not in the index");
    }

    private static GuideBlock block(String code) {
        return new GuideBlock("java", code.lines().toList(), null);
    }

    private static Guide guide(Map<String, String> english) {
        return new Guide(repository, AWAITED, pages("", english), Map.of());
    }

    private static Map<String, GuidePage> pages(String below, Map<String, String> texts) {
        Map<String, GuidePage> pages = new TreeMap<>();
        texts.forEach((name, text) -> pages.put(name, GuidePage.of(Guide.FOLDER + "/" + below + name, text)));
        return pages;
    }
}
