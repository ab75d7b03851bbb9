package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.DevelopmentFault;
import dev.chiteki.server.plugin.DevelopmentFaults;
import dev.chiteki.server.plugin.PluginStatus;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.testbed.BundleSource;
import dev.chiteki.testbed.TinyPlugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin is written beside the running platform. */
@PlatformTest(regions = {"a-b", "ab"})
class DevelopmentRunIT {

    private static final TenantId FIRST = new TenantId("a-b");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path watched;

    @Test
    void aChangedJarIsServedWithinSecondsAndOpenPagesShowIt(ChitekiPlatform platform) {
        develop(platform, saying("one"));
        OpenPage page = platform.pages("president@a-b").open("/a-b/tiny");
        assertThat(page.drawn()).contains("one");

        saying("two").write(watched);

        await(() -> words(platform).equals("two"));
        await(() -> page.refresh().contains("two") || page.drawn().contains("two"));
        await(() -> versions(platform).size() == 1);
    }

    @Test
    void aBrokenChangeIsToldOnEveryPageAndLeavesWhatRanBefore(ChitekiPlatform platform) {
        develop(platform, saying("one"));

        saying("two").source("tiny/tiny/Entry", """
                package tiny.tiny;

                @dev.chiteki.api.plugin.ChitekiPlugin(id = "tiny")
                public final class Entry implements dev.chiteki.api.plugin.Plugin {
                    public Entry(dev.chiteki.api.plugin.PluginContext context) {
                        throw new IllegalStateException("not today");
                    }
                }
                """).write(watched);

        await(() -> !faults(platform).isEmpty());
        assertThat(faults(platform)).singleElement().satisfies(fault -> assertThat(fault.place())
                .isEqualTo("Entry.java:6"));
        assertThat(words(platform)).isEqualTo("one");
        assertThat(platform.pages("president@ab").open("/ab").drawn())
                .contains("chiteki-development", "Entry.java:6", "not today");

        saying("three").write(watched);

        await(() -> words(platform).equals("three"));
        await(() -> faults(platform).isEmpty());
    }

    @Test
    void aChangelogThatIsRefusedLeavesTheRegionsTablesAndVersion(ChitekiPlatform platform) {
        develop(platform, saying("one"));

        TinyPlugins.withTables("tiny", "", "<changeSet id=\"1\" author=\"me\"><sql>DROP TABLE x</sql></changeSet>")
                .write(watched);

        await(() -> !faults(platform).isEmpty());
        assertThat(faults(platform)).singleElement().satisfies(fault -> assertThat(fault.place())
                .isEqualTo("db.xml:4"));
        assertThat(words(platform)).isEqualTo("one");
        assertThat(versions(platform)).hasSize(1);
    }

    @Test
    void aRegionThatWaitsForAPluginComesUpWhenThatIsMended(ChitekiPlatform platform) throws IOException {
        TenantId waiting = new TenantId("waiting");
        saying("one").file("i18n/messages_en.properties", "title=Title").write(watched);
        Path file =
                Files.createDirectories(platform.tenants().resolve("waiting")).resolve("tenant.yaml");
        Files.writeString(
                file,
                Files.readString(platform.tenants().resolve("ab/tenant.yaml"))
                        .replace("id: ab", "id: waiting")
                        .replace("plugins: []", "plugins: [tiny]"));
        try {
            platform.restart("--chiteki.development.watch=" + watched);
            assertThat(platform.part(Tenants.class).findActive(waiting)).isEmpty();
            assertThat(faults(platform)).hasSize(1);

            saying("two").write(watched);

            await(() -> platform.part(Tenants.class).findActive(waiting).isPresent());
            assertThat(platform.rest("president@waiting")
                            .get("/api/v1/waiting/tiny/hello")
                            .text())
                    .isEqualTo("two");
        } finally {
            platform.remove(List.of(waiting));
        }
    }

    private void develop(ChitekiPlatform platform, BundleSource source) {
        platform.restart("--chiteki.development.watch=" + watched);
        source.write(watched);
        await(() -> !versions(platform).isEmpty());
        platform.part(Plugins.class).enable(FIRST, "tiny");
        assertThat(words(platform)).isEqualTo("one");
    }

    private static List<DevelopmentFault> faults(ChitekiPlatform platform) {
        return platform.part(DevelopmentFaults.class).all();
    }

    private static List<PluginStatus> versions(ChitekiPlatform platform) {
        return platform.part(Plugins.class).published().stream()
                .filter(status -> status.descriptor().id().equals("tiny") && status.running())
                .toList();
    }

    private static String words(ChitekiPlatform platform) {
        Answer answer = platform.rest("president@a-b").get("/api/v1/a-b/tiny/hello");
        return answer.status() == 200 ? answer.text() : String.valueOf(answer.status());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static BundleSource saying(String word) {
        return TinyPlugins.withBody(
                "tiny",
                TinyPlugins.contributions("tiny")
                        .replace("\"hello\"; }", "\"" + word + "\"; }")
                        .replace("Span(\"tiny\")", "Span(\"" + word + "\")"));
    }
}
