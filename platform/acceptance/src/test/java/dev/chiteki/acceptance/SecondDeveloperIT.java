package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.RestClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Somebody outside the team writes a plugin, with what a Maven repository holds of the platform. */
@BrowserJourney
class SecondDeveloperIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path desk;

    private static OutsideMaven maven;

    @BeforeAll
    static void whatARepositoryHolds() {
        maven = OutsideMaven.in(Path.of("target", "outside", "repository"));
    }

    @Test
    void anIdThatIsNoneIsRefusedByTheGeneratorWithItsRemedyAndNothingIsGenerated() {
        assertThat(generate("Visits!", "malformed"))
                .contains(
                        "'Visits!' cannot be a plugin id. Use 2 to 20 lower-case letters and digits", "BUILD FAILURE");
        assertThat(generate("manual", "reserved")).contains("'manual' cannot be a plugin id.", "BUILD FAILURE");

        assertThat(desk.resolve("malformed").resolve("src")).doesNotExist();
        assertThat(desk.resolve("reserved").resolve("src")).doesNotExist();
    }

    @Test
    void fromAnEmptyFolderToARunningViewThatChangesAsItIsWritten() throws IOException {
        assertThat(generate("visits", "outsiders-plugin")).contains("BUILD SUCCESS");
        Path plugin = desk.resolve("outsiders-plugin");

        assertThat(maven.run(plugin, "verify")).contains("ItemsContractIT", "ItemsIT", "BUILD SUCCESS");

        int port = freePort();
        Path console = Files.createTempFile(desk, "run", ".log");
        Process running = maven.start(plugin, console, environment(port), "-Prun");
        try (Page clerk = window(port, running, console)) {
            clerk.signIn("secretariat@example").go("/example/visits").sees("Here the people of the region list");
            clerk.element(By.cssSelector("vaadin-text-field input")).sendKeys("the first visit");
            clerk.press("Add").waitUntil(() -> clerk.text().contains("the first visit"));

            change(plugin, "Here the people of the region list what they want to share.", "Every visit of a region.");
            clerk.sees("Every visit of a region.").sees("the first visit");

            change(plugin, "empty=", "forgotten=Only in English\nempty=");
            clerk.sees("A change under development was not taken")
                    .sees("i18n/messages_en.properties:")
                    .sees("forgotten")
                    .sees("Every visit of a region.")
                    .screenshot("development-refused-en");

            change(plugin, "forgotten=Only in English\n", "");
            clerk.seesNoMore("A change under development was not taken").sees("Every visit of a region.");
        } finally {
            OutsideMaven.end(running);
        }
    }

    private static String generate(String id, String folder) {
        return maven.run(
                desk,
                "org.apache.maven.plugins:maven-archetype-plugin:" + System.getProperty("chiteki.maven.archetype")
                        + ":generate",
                "-DarchetypeCatalog=local",
                "-DarchetypeGroupId=dev.chiteki",
                "-DarchetypeArtifactId=chiteki-plugin-archetype",
                "-DarchetypeVersion=" + maven.platform(),
                "-Did=" + id,
                "-Dname=Visits",
                "-DnameInJapanese=視察",
                "-DgroupId=org.example",
                "-DartifactId=" + folder,
                "-Dversion=0.1.0",
                "-Dpackage=org.example.visits");
    }

    private static void change(Path plugin, String from, String to) throws IOException {
        Path texts = plugin.resolve("src/main/resources/i18n/messages_en.properties");
        Files.writeString(texts, Files.readString(texts).replace(from, to));
        assertThat(maven.run(plugin, "--quiet", "package", "-DskipTests")).doesNotContain("ERROR");
    }

    private static Map<String, String> environment(int port) throws IOException {
        return Map.of(
                "CHITEKI_DEMO_PASSWORD", ServerProcess.PASSWORD,
                "SERVER_PORT", String.valueOf(port),
                "MANAGEMENT_SERVER_PORT", String.valueOf(freePort()));
    }

    private static Page window(int port, Process running, Path console) throws IOException {
        RestClient anybody = RestClient.anonymous("http://localhost:" + port);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(anybody)) {
            assertThat(running.isAlive() && System.nanoTime() < deadline)
                    .as("the platform gets ready: " + Files.readString(console))
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        return Page.open(path -> "http://localhost:" + port + path, "en", 1440);
    }

    private static boolean isReady(RestClient anybody) {
        try {
            return anybody.get("/api/v1/status").text().replace(" ", "").contains("\"ready\":true");
        } catch (java.io.UncheckedIOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
