package dev.chiteki.server.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@AboutEmbeddedMariaDb
class DataFolderIT {

    private static final String LAST_SCRIPT = "maria_add_gis_sp_bootstrap.sql";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aDatabaseWhoseFirstScriptIsNotWholeIsNotTakenForOne() throws IOException {
        EmbeddedSettings settings = TestDatabase.settings(folder.resolve("home"));
        Binaries whole = Binaries.in(settings.binaries());
        Binaries lacking = Binaries.in(withoutLastScript(whole));

        assertThatThrownBy(() -> new DataFolder(settings, lacking).prepare()).isInstanceOf(DatabaseStartFailed.class);

        assertThat(settings.data()).doesNotExist();
        new DataFolder(settings, whole).prepare();
        assertThat(settings.data().resolve("mysql")).isDirectory();
    }

    private Path withoutLastScript(Binaries whole) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("programs"));
        Files.createSymbolicLink(copy.resolve("bin"), whole.folder().resolve("bin"));
        Files.copy(whole.folder().resolve(".complete"), copy.resolve(".complete"));
        Path share = Files.createDirectories(copy.resolve("share"));
        try (var files = Files.list(whole.share())) {
            for (Path file : files.filter(one -> !one.endsWith(LAST_SCRIPT)).toList()) {
                Files.createSymbolicLink(share.resolve(file.getFileName()), file);
            }
        }
        return copy;
    }
}
