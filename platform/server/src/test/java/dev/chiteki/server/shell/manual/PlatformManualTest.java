package dev.chiteki.server.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.ManualFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformManualTest {

    @Test
    void everyPageOfTheContentsStandsInBothLanguagesAndEveryLinkLeadsToAPage() {
        ManualFiles files = new ManualFiles(Path.of("src/main/resources/manual"));
        List<String> contents = Stream.concat(Manuals.FOR_ALL.stream(), Manuals.FOR_OPERATORS.stream())
                .toList();

        assertThat(files.faults(contents, link -> false)).isEmpty();
        assertThat(files.names()).containsExactlyInAnyOrderElementsOf(contents);
    }
}
