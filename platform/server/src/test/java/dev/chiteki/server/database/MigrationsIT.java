package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.probe.Schemas;
import dev.chiteki.server.database.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsIT {

    private static final String MORE = """
            <changeSet id="7" author="probe">
              <addColumn tableName="probe_note"><column name="colour" type="varchar(20)"/></addColumn>
            </changeSet>
            """;
    private static final String BROKEN = MORE + """
            <changeSet id="8" author="probe">
              <addUniqueConstraint tableName="probe_note" columnNames="absent" constraintName="probe_note_absent_uq"/>
            </changeSet>
            """;

    private final Migrations migrations = TestDatabase.parts().migrations();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns: table_name, column_name, ordinal_position, column_default, is_nullable, column_type,"
                        + " collation_name, column_key, extra, column_comment",
                "statistics: table_name, index_name, seq_in_index, column_name, non_unique, collation, sub_part",
                "table_constraints: table_name, constraint_name, constraint_type",
                "key_column_usage: table_name, constraint_name, column_name, ordinal_position, referenced_table_name,"
                        + " referenced_column_name",
                "referential_constraints: table_name, constraint_name, unique_constraint_name, update_rule,"
                        + " delete_rule, referenced_table_name",
                "check_constraints: constraint_name, check_clause",
                "tables: table_name, engine, row_format, table_collation, table_comment"
            })
    void aClonedTenantEqualsAMigratedOne(String view) throws SQLException {
        String name = view.substring(0, view.indexOf(':'));
        String columns = view.substring(view.indexOf(':') + 1);
        TenantId cloned = TestDatabase.freshTenant();
        migrations.migrate(cloned, Schemas.notesAnd(MORE));
        TenantId migrated = migratedByLiquibase();

        assertThat(facts(cloned, name, columns)).isEqualTo(facts(migrated, name, columns));
        assertThat(name.equals("check_constraints")
                        || !facts(cloned, name, columns).isEmpty())
                .isTrue();
    }

    @Test
    void aClonedTenantHasTheSeedAndTheRecordOfChangesets() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();

        migrations.migrate(tenant, Schemas.notes());

        assertThat(query(tenant, "SELECT title FROM probe_book")).containsExactly("規程集 “the rules”");
        assertThat(query(tenant, "SELECT id FROM probe_databasechangelog ORDER BY orderexecuted"))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void migratingTwiceChangesNothing() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();
        migrations.migrate(tenant, Schemas.notes());
        List<String> before = query(tenant, "SELECT CONCAT(hash, applied_at, fencing) FROM core_schema");

        migrations.migrate(tenant, Schemas.notes());

        assertThat(query(tenant, "SELECT CONCAT(hash, applied_at, fencing) FROM core_schema"))
                .isEqualTo(before);
    }

    @Test
    void aNewerSchemaKeepsTheData() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();
        migrations.migrate(tenant, Schemas.notes());
        execute(tenant, "INSERT INTO probe_note (title, version) VALUES ('old', 0)");

        migrations.migrate(tenant, Schemas.notesAnd(MORE));

        assertThat(query(tenant, "SELECT CONCAT(title, COALESCE(colour, '-')) FROM probe_note"))
                .containsExactly("old-");
    }

    @Test
    void manyThreadsMigrateOneTenantOnce() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();

        List<CompletableFuture<Void>> threads = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> migrations.migrate(tenant, Schemas.entries())))
                .toList();
        threads.forEach(CompletableFuture::join);

        assertThat(query(tenant, "SELECT COUNT(*) FROM other_databasechangelog"))
                .containsExactly("1");
        assertThat(query(tenant, "SELECT state FROM core_schema")).containsExactly("DONE");
    }

    @Test
    void aFailedChangesetIsNamedAndTheNextTryGoesOnAfterTheLastGoodOne() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();
        migrations.migrate(tenant, Schemas.notes());

        ChitekiException failure = catchThrowableOfType(
                ChitekiException.class, () -> migrations.migrate(tenant, Schemas.notesAnd(BROKEN)));
        migrations.migrate(tenant, Schemas.notesAnd(MORE));

        assertThat(failure.reasons().getFirst().code()).isEqualTo("migration-failed");
        assertThat(failure.reasons().getFirst().arguments().subList(0, 2)).containsExactly("probe", "db/changelog.xml");
        assertThat(failure.reasons().getFirst().arguments().get(2).toString()).isEqualTo("db/changelog.xml::8::probe");
        assertThat(failure.reasons().getFirst().arguments().get(3).toString()).contains("absent");
        assertThat(query(tenant, "SELECT state FROM core_schema")).containsExactly("DONE");
    }

    @Test
    void aTemplateThatFailedIsMadeAnew() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();
        Schema broken = Schemas.notesAnd(BROKEN.replace("absent", "missing"));

        assertThatThrownBy(() -> migrations.migrate(tenant, broken)).isInstanceOf(ChitekiException.class);
        assertThatThrownBy(() -> migrations.migrate(tenant, broken))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("missing")
                .hasMessageNotContaining("already exists");

        assertThat(query(tenant, "SHOW TABLES")).containsExactly("core_schema");
    }

    @Test
    void aStaleLockOfLiquibaseIsReleased() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();
        migrations.migrate(tenant, Schemas.notes());
        execute(
                tenant,
                "UPDATE probe_databasechangeloglock SET LOCKED = 1, LOCKEDBY = 'a node that died', LOCKGRANTED = NOW()");

        migrations.migrate(tenant, Schemas.notesAnd(MORE));

        assertThat(query(tenant, "SELECT CAST(LOCKED AS UNSIGNED) FROM probe_databasechangeloglock"))
                .containsExactly("0");
    }

    @Test
    void anInterruptedCloningIsBegunAnew() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();
        migrations.migrate(tenant, Schemas.notes());
        execute(tenant, "DROP TABLE probe_note_tag");
        execute(tenant, "UPDATE core_schema SET state = 'CLONING'");

        migrations.migrate(tenant, Schemas.notes());

        assertThat(query(tenant, "SELECT state FROM core_schema")).containsExactly("DONE");
        assertThat(query(tenant, "SELECT COUNT(*) FROM probe_note_tag")).containsExactly("0");
    }

    @Test
    void twoOwnersKeepTheirTablesApart() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();

        migrations.migrate(tenant, Schemas.entries());
        migrations.migrate(tenant, Schemas.notes());
        migrations.migrate(tenant, Schema.core());

        assertThat(query(tenant, "SELECT prefix FROM core_schema ORDER BY prefix"))
                .containsExactly("core", "other", "probe");
        assertThat(query(tenant, "SELECT COUNT(*) FROM core_audit")).containsExactly("0");
    }

    @Test
    void anAppendOnlyTableThatNobodyMakesIsRefused() {
        TenantId tenant = TestDatabase.freshTenant();
        Schema notes = Schemas.notes();
        Schema wrong = new Schema("probe", notes.changelog(), notes.source(), Set.of("probe_absent"));

        assertThatThrownBy(() -> migrations.migrate(tenant, wrong)).hasMessageContaining("probe_absent");
    }

    /** The first schema is cloned; the second adds to the tables, so that it takes Liquibase itself. */
    private TenantId migratedByLiquibase() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();
        Changelog changelog = Changelog.read(Schemas.notesAnd(MORE));
        try (Connection owner = TestDatabase.tenants().ownerConnection(tenant)) {
            LiquibaseRuns.run(owner, changelog.path(), new ChangelogResources(changelog.files()), "probe");
            owner.setAutoCommit(true);
            new SchemaRecords(owner).prepare();
        }
        return tenant;
    }

    private static List<String> facts(TenantId tenant, String view, String columns) throws SQLException {
        String schema = view.endsWith("constraints") || view.equals("referential_constraints")
                ? "constraint_schema"
                : "table_schema";
        return query(
                tenant,
                "SELECT CONCAT_WS('|', " + columns + ") AS fact FROM information_schema." + view + " WHERE " + schema
                        + " = DATABASE() ORDER BY fact");
    }

    private static List<String> query(TenantId tenant, String sql) throws SQLException {
        try (Connection owner = TestDatabase.tenants().ownerConnection(tenant)) {
            return Sql.texts(owner, sql);
        }
    }

    private static void execute(TenantId tenant, String sql) throws SQLException {
        try (Connection owner = TestDatabase.tenants().ownerConnection(tenant)) {
            Sql.execute(owner, List.of(sql));
        }
    }
}
