package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import org.junit.jupiter.api.Test;

/** What the other tests of the platform show, they show of the database that the build asked for. */
@PlatformTest(regions = "ab")
class ChosenDatabaseIT {

    @Test
    void aRegionsRowsLieOnTheServerThatTheBuildAskedFor(ChitekiPlatform platform) {
        boolean mySql = "mysql".equals(System.getProperty("chiteki.test.database"));

        String version = version(platform);

        assertThat(version.contains("MariaDB")).as(version).isNotEqualTo(mySql);
    }

    private static String version(ChitekiPlatform platform) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        return TenantScope.<String, RuntimeException>call(
                new TenantId("ab"),
                () -> transactions.read(() -> transactions
                        .jdbc()
                        .sql("SELECT VERSION()")
                        .query(String.class)
                        .single()));
    }
}
