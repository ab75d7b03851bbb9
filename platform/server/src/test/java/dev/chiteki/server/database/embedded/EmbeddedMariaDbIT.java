package dev.chiteki.server.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@AboutEmbeddedMariaDb
class EmbeddedMariaDbIT {

    @TempDir
    Path folder = Path.of("");

    /** That of a server which was killed ends by itself, a moment later; until then it writes into the folder. */
    @AfterEach
    void untilNoDatabaseIsAtWorkInTheFolder() throws Exception {
        Eventually.isTrue(
                "the folder's database has ended",
                () -> Leftovers.serving(settings().data()).isEmpty());
    }

    @Test
    void dataAndPortSurviveARestart() throws SQLException {
        int port;
        try (EmbeddedMariaDb database = open()) {
            port = database.port();
            execute(database, "CREATE DATABASE kept");
        }
        assertThat(Leftovers.serving(settings().data())).isEmpty();

        try (EmbeddedMariaDb database = open()) {
            assertThat(database.port()).isEqualTo(port);
            execute(database, "CREATE TABLE kept.t (id INT)");
        }
    }

    @Test
    void databaseThatIsKilledComesBackByItself() throws Exception {
        try (EmbeddedMariaDb database = open()) {
            execute(database, "CREATE DATABASE kept");
            long killed = database.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            Eventually.isTrue("the database runs again", () -> {
                execute(database, "CREATE TABLE IF NOT EXISTS kept.t (id INT)");
                return true;
            });
            assertThat(database.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void databaseThatDiesAgainAndAgainStaysDownAndSaysSo() throws Exception {
        try (EmbeddedMariaDb database = open()) {
            assertThat(database.state()).isEqualTo(EmbeddedMariaDb.State.RUNNING);

            Eventually.isTrue("it is given up", () -> {
                if (database.state() == EmbeddedMariaDb.State.RUNNING) {
                    ProcessHandle.of(database.pid()).ifPresent(ProcessHandle::destroyForcibly);
                }
                return database.state() == EmbeddedMariaDb.State.LOST;
            });

            assertThat(Leftovers.serving(settings().data())).isEmpty();
        }
        try (EmbeddedMariaDb mended = open()) {
            assertThat(mended.state()).isEqualTo(EmbeddedMariaDb.State.RUNNING);
        }
    }

    @Test
    void databaseDoesNotOutliveAKilledServer() throws Exception {
        ChildJvm server = KilledServer.start(folder);
        long pid = Long.parseLong(server.awaitLine("ready "));

        server.kill();

        try (EmbeddedMariaDb database = open()) {
            assertThat(database.pid()).isNotEqualTo(pid);
            assertThat(Leftovers.serving(settings().data()))
                    .extracting(ProcessHandle::pid)
                    .containsExactly(database.pid());
        }
    }

    @Test
    void leftoverProcessOfThisHomeIsStoppedAndAnotherHomesIsNot(@TempDir Path other) throws Exception {
        open().close();
        ServerProcess leftover = leftover();

        try (EmbeddedMariaDb neighbour = EmbeddedMariaDb.open(TestDatabase.settings(other));
                EmbeddedMariaDb database = open()) {
            assertThat(ProcessHandle.of(leftover.pid())).isEmpty();
            execute(neighbour, "SELECT 1");
            execute(database, "SELECT 1");
        }
    }

    @Test
    void secondServerOnOneHomeIsRefusedWithTheProcessNamed() throws Exception {
        ChildJvm first = KilledServer.start(folder);
        try {
            first.awaitLine("ready ");

            assertThatThrownBy(this::open)
                    .isInstanceOf(DatabaseStartFailed.class)
                    .hasMessageContaining("process " + first.pid() + ",")
                    .hasMessageContaining("chiteki.home");
        } finally {
            first.kill();
        }
    }

    @Test
    void homeIsRefusedTwiceWithinOneProcessToo() {
        try (EmbeddedMariaDb database = open()) {
            assertThatThrownBy(this::open).hasMessageContaining("Another server");
            assertThat(database.pid()).isPositive();
        }
    }

    @Test
    void interruptedInitialisationIsDoneAgain() throws Exception {
        Files.createDirectories(folder.resolve("data.new/mysql"));
        Files.writeString(folder.resolve("data.new/ibdata1"), "half");
        Files.createDirectories(settings().data());

        try (EmbeddedMariaDb database = open()) {
            execute(database, "SELECT * FROM mysql.user");
        }
        assertThat(folder.resolve("data.new")).doesNotExist();
    }

    @Test
    void foreignFilesInThePlaceOfTheDataAreLeftAlone() throws Exception {
        Files.createDirectories(settings().data());
        Path precious = Files.writeString(settings().data().resolve("ledger.ibd"), "precious");

        assertThatThrownBy(this::open).hasMessageContaining("left alone").hasMessageContaining("backup");

        assertThat(precious).hasContent("precious");
    }

    @Test
    void startThatFailsShowsTheLog() {
        EmbeddedSettings settings = settings();
        open().close();
        var broken = new EmbeddedSettings(
                settings.folder(),
                settings.binaries(),
                0,
                settings.rootPassword(),
                settings.maxConnections(),
                List.of("--no-such-option"));

        assertThatThrownBy(() -> EmbeddedMariaDb.open(broken))
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageContaining("no-such-option");
        open().close();
    }

    @Test
    void otherSecretThanThatOfTheDataIsToldApart() {
        EmbeddedSettings settings = settings();
        open().close();
        var other = new EmbeddedSettings(
                settings.folder(), settings.binaries(), 0, "another", settings.maxConnections(), List.of());

        assertThatThrownBy(() -> EmbeddedMariaDb.open(other)).hasMessageContaining("another master secret");

        assertThat(Leftovers.serving(settings.data())).isEmpty();
    }

    @Test
    void rememberedPortThatIsTakenIsReplaced() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("port"), Integer.toString(taken.getLocalPort()));

            try (EmbeddedMariaDb database = open()) {
                assertThat(database.port()).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    private EmbeddedSettings settings() {
        return TestDatabase.settings(folder);
    }

    private EmbeddedMariaDb open() {
        return EmbeddedMariaDb.open(settings());
    }

    private ServerProcess leftover() throws InterruptedException {
        EmbeddedSettings settings = settings();
        ServerProcess process =
                ServerProcess.start(Binaries.in(settings.binaries()), settings, new Ports(settings).choose());
        process.awaitReady();
        return process;
    }

    private void execute(EmbeddedMariaDb database, String sql) throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + database.port() + "/?sslMode=DISABLED";
        try (Connection root = DriverManager.getConnection(
                        url, EmbeddedMariaDb.ROOT, settings().rootPassword());
                var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }
}
