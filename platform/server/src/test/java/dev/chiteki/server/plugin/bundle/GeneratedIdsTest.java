package dev.chiteki.server.plugin.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator of plugins, which cannot ask the platform, takes the ids that the platform takes. */
class GeneratedIdsTest {

    private static final Path GENERATOR = Path.of("../../plugins/archetype/src/main/resources");

    private final String asked =
            found("META-INF/maven/archetype-metadata.xml", "<validationRegex>(.+)</validationRegex>");

    @Test
    void whatIsAskedForAndWhatIsGivenAreCheckedAlike() {
        assertThat(found("archetype-resources/pom.xml", "id\\.matches\\(\"(.+)\"\\)"))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits", "v2", "abcdefghijklmnopqrst", "manuals", "newest"})
    void whatThePlatformTakesIsGenerated(String id) {
        assertThat(id).matches(BundleReader.PLUGIN_ID).isNotIn(BundleReader.RESERVED);
        assertThat(id).matches(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Visits", "v", "2v", "vis-its", "vis_its", "abcdefghijklmnopqrstu", ""})
    void whatThePlatformRefusesIsNotGenerated(String id) {
        assertThat(id).doesNotMatch(BundleReader.PLUGIN_ID).doesNotMatch(asked);
    }

    @Test
    void thePlatformsOwnWordsAndThoseOfJavaAreNotGenerated() {
        assertThat(BundleReader.RESERVED).isNotEmpty().allSatisfy(id -> assertThat(id)
                .doesNotMatch(asked));
        assertThat(refusedWords())
                .allMatch(word -> BundleReader.RESERVED.contains(word) || SourceVersion.isKeyword(word));
    }

    private List<String> refusedWords() {
        String words = asked.substring("(?!(".length(), asked.indexOf(")$)"));
        return List.of(words.split("\\|"));
    }

    private static String found(String file, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(read(GENERATOR.resolve(file)));
        assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
        return matcher.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
