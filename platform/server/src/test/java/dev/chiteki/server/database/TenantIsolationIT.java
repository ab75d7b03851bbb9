package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantIsolationIT {

    private final TenantDatabases databases = TestDatabase.tenants();

    @Test
    void accountsOfOneRegionCannotReachItsNeighbour() throws SQLException {
        TenantId one = Counters.tenant();
        TenantId other = Counters.tenant();
        String neighbour = TenantAccount.database(other);

        for (Duty duty : Duty.values()) {
            try (Connection connection = connection(one, duty)) {
                assertDenied(connection, "SELECT * FROM " + neighbour + ".counter");
                assertDenied(connection, "UPDATE " + neighbour + ".counter SET amount = 1");
                assertDenied(connection, "USE " + neighbour);
                assertDenied(connection, "SELECT * FROM chiteki.chiteki_databasechangelog");
                assertDenied(connection, "SELECT * FROM mysql.user");
            }
        }
    }

    @Test
    void underscoreInAnIdIsNoWildcard() throws SQLException {
        TenantId separated = new TenantId("look-alike");
        TenantId joined = new TenantId("lookxalike");
        for (TenantId tenant : List.of(separated, joined)) {
            databases.create(tenant);
            Counters.fill(tenant);
        }

        try (Connection owner = connection(separated, Duty.OWNER);
                Connection reader = connection(separated, Duty.READER)) {
            assertDenied(owner, "SELECT * FROM t_lookxalike.counter");
            assertDenied(reader, "SELECT * FROM t_lookxalike.counter");
        }
    }

    @Test
    void appendOnlyTablesTakeRowsAndNeverChangeThem() throws SQLException {
        TenantId tenant = Counters.tenant();

        try (Connection app = connection(tenant, Duty.APP)) {
            Sql.execute(app, List.of("INSERT INTO journal VALUES (1, 'booked')", "UPDATE counter SET amount = 5"));

            assertDenied(app, "UPDATE journal SET line = 'forged'");
            assertDenied(app, "DELETE FROM journal");
            assertDenied(app, "TRUNCATE TABLE journal");
            assertDenied(app, "DROP TABLE journal");
            assertThat(Sql.texts(app, "SELECT line FROM journal")).containsExactly("booked");
        }
    }

    @Test
    void tableThatBecomesAppendOnlyLosesTheOtherRights() throws SQLException {
        TenantId tenant = Counters.tenant();

        databases.grantApp(tenant, Set.of("counter"), Set.of("counter"));

        try (Connection app = connection(tenant, Duty.APP)) {
            assertDenied(app, "UPDATE counter SET amount = 5");
            Sql.execute(app, List.of("INSERT INTO counter VALUES (3, 0)"));
        }
    }

    @Test
    void readerReadsOnly() throws SQLException {
        TenantId tenant = Counters.tenant();

        try (Connection reader = connection(tenant, Duty.READER)) {
            assertThat(Sql.texts(reader, "SELECT amount FROM counter")).containsExactly("0", "0");
            assertDenied(reader, "INSERT INTO counter VALUES (3, 0)");
        }
    }

    @Test
    void creatingTwiceKeepsTheData() throws SQLException {
        TenantId tenant = Counters.tenant();

        databases.create(tenant);

        try (Connection app = connection(tenant, Duty.APP)) {
            assertThat(Sql.texts(app, "SELECT amount FROM counter")).hasSize(2);
        }
    }

    @Test
    void droppedRegionLeavesNothing() throws SQLException {
        TenantId tenant = Counters.tenant();
        assertThat(databases.exists(tenant)).isTrue();

        databases.drop(tenant);

        assertThat(databases.exists(tenant)).isFalse();
        try (Connection admin = TestDatabase.parts().server().adminConnection()) {
            String user = new TenantAccount(tenant, Duty.APP).user();
            assertThat(Sql.texts(admin, "SELECT user FROM mysql.user WHERE user = ?", user))
                    .isEmpty();
        }
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> Sql.execute(connection, List.of(sql)))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    private static Connection connection(TenantId tenant, Duty duty) throws SQLException {
        TenantAccount account = new TenantAccount(tenant, duty);
        DatabaseParts parts = TestDatabase.parts();
        return parts.server().connection(account.user(), parts.secret().passwordOf(account.user()), account.database());
    }
}
