package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.server.database.embedded.ChildJvm;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@AboutEmbeddedMariaDb
class ShutdownIT {

    @TempDir
    Path home = Path.of("");

    @Test
    void interruptFromTheTerminalEndsServerAndDatabaseInOrder() throws Exception {
        Path binaries = TestDatabase.settings(home).binaries();
        ChildJvm server = ChildJvm.start(WholeModule.class, home.toString(), binaries.toString());
        long database = Long.parseLong(server.awaitLine("ready "));

        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();

        assertThat(server.awaitExit(1, TimeUnit.MINUTES)).isTrue();
        assertThat(ProcessHandle.of(database)).isEmpty();
        assertThat(Files.readString(home.resolve("mariadb/error.log"))).contains("Shutdown complete");
    }
}
