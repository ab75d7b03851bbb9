package dev.chiteki.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantDatabases;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PageClient;
import dev.chiteki.testkit.PlatformTest;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A region's database is gone while its pages are open. */
@PlatformTest(regions = "ab")
class NotesWithoutDatabaseIT {

    private static final TenantId REGION = new TenantId("ab");
    private static final Duration COLLECTED_WITHIN = Duration.ofSeconds(30);

    @Test
    void openPagesLetGoOfAStoppingPluginThoughTheRegionsDatabaseIsAway(ChitekiPlatform platform) {
        PageClient clerk = platform.pages("secretariat@ab");
        clerk.open("/ab");
        clerk.open("/ab/notes");
        platform.part(TenantDatabases.class).drop(REGION);

        WeakReference<ClassLoader> loader = stop(platform);

        assertThat(isCollected(loader)).as("the class loader is collected").isTrue();
    }

    /** In a method of its own, so that no frame of the test holds the plugin. */
    private static WeakReference<ClassLoader> stop(ChitekiPlatform platform) {
        RunningPlugin running =
                platform.part(Plugins.class).enabled(REGION, "notes").orElseThrow();
        WeakReference<ClassLoader> loader = new WeakReference<>(running.loader());
        platform.part(Plugins.class).stop(running.id(), running.version());
        return loader;
    }

    /** Asks for no collection, as nobody does on a server: the platform itself sees to it. */
    private static boolean isCollected(WeakReference<ClassLoader> loader) {
        Instant deadline = Instant.now().plus(COLLECTED_WITHIN);
        while (!loader.refersTo(null) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return loader.refersTo(null);
    }
}
