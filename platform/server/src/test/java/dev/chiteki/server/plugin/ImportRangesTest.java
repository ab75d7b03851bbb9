package dev.chiteki.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testbed.TinyPlugins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Which versions of the API a plugin accepts, as the kit's build writes it into the manifest. */
class ImportRangesTest {

    @TempDir
    Path folder;

    @Test
    void aPluginAcceptsEveryApiThatHasGrownWithinItsMajorVersion() throws IOException {
        Path jar = TinyPlugins.whole("tiny").write(folder);

        VersionRange range = importRange(jar, "dev.chiteki.api.plugin");
        Version current = range.getLeft();
        assertThat(range.getRight()).isEqualTo(new Version(current.getMajor() + 1, 0, 0));
    }

    @Test
    void aPluginThatImplementsWhatTheHostImplementsAcceptsItsMinorVersionOnly() throws IOException {
        Path jar = TinyPlugins.whole("tiny").source("tiny/tiny/NoServices", """
                        package tiny.tiny;

                        public final class NoServices implements dev.chiteki.api.plugin.Services {
                            @Override public <T> java.util.Optional<T> find(Class<T> contract) {
                                return java.util.Optional.empty();
                            }
                        }
                        """).write(folder);

        VersionRange range = importRange(jar, "dev.chiteki.api.plugin");
        Version current = range.getLeft();
        assertThat(range.getRight()).isEqualTo(new Version(current.getMajor(), current.getMinor() + 1, 0));
    }

    private static VersionRange importRange(Path jar, String imported) throws IOException {
        try (JarFile bundle = new JarFile(jar.toFile())) {
            String imports = bundle.getManifest().getMainAttributes().getValue("Import-Package");
            Matcher range = Pattern.compile(Pattern.quote(imported) + ";version=\"([^\"]+)\"")
                    .matcher(imports);
            assertThat(range.find()).as(imports).isTrue();
            return VersionRange.valueOf(range.group(1));
        }
    }
}
