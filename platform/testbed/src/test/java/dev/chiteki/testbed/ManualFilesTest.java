package dev.chiteki.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aWholeManualHasNoFaults() throws IOException {
        both("first", "# First\n[on](second) and [there](platform:tables)");
        both("second", "# Second\n");

        assertThat(new ManualFiles(folder).faults(List.of("first"), "platform:tables"::equals))
                .isEmpty();
        assertThat(new ManualFiles(folder).names()).containsExactly("first", "second");
    }

    @Test
    void whatIsMissingUntitledOrUnreachableIsNamed() throws IOException {
        both("first", "No title. [gone](third) [away](platform:none)");
        both("lonely", "# Lonely\n");
        write("ja", "single", "# Single\n");

        List<String> faults = new ManualFiles(folder).faults(List.of("first", "none"), link -> false);

        assertThat(String.join("\n", faults))
                .contains("names the page none", "en/single.md is missing", "ja/first.md does not begin with a title")
                .contains(
                        "links to third",
                        "links to platform:none",
                        "Nothing leads to " + folder.resolve("en/lonely.md"));
    }

    private void both(String name, String text) throws IOException {
        write("ja", name, text);
        write("en", name, text);
    }

    private void write(String language, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(language));
        Files.writeString(folder.resolve(language).resolve(name + ".md"), text);
    }
}
