package dev.chiteki.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantDatabases;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PageClient;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.StoppedVersion;
import org.junit.jupiter.api.Test;

/** A region's database is gone while its pages are open. */
@PlatformTest(regions = "ab")
class NotesWithoutDatabaseIT {

    private static final TenantId REGION = new TenantId("ab");

    @Test
    void openPagesLetGoOfAStoppingPluginThoughTheRegionsDatabaseIsAway(ChitekiPlatform platform) {
        PageClient clerk = platform.pages("secretariat@ab");
        clerk.open("/ab");
        clerk.open("/ab/notes");
        platform.part(TenantDatabases.class).drop(REGION);

        StoppedVersion stopped = StoppedVersion.stop(platform, "notes", version(platform));

        assertThat(stopped.isCollected()).as("the class loader is collected").isTrue();
    }

    private static String version(ChitekiPlatform platform) {
        return platform.part(Plugins.class)
                .enabled(REGION, "notes")
                .map(RunningPlugin::version)
                .orElseThrow();
    }
}
