package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.SchemaRecords.SchemaRecord;
import dev.chiteki.server.database.SchemaRecords.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Brings a tenant's tables to a schema: cloned from a template where it has none, else by Liquibase, one at a time. */
@Component
public final class Migrations {

    private final TenantDatabases databases;
    private final SchemaTemplates templates;
    private final MigrationLeases leases;

    Migrations(TenantDatabases databases, SchemaTemplates templates, MigrationLeases leases) {
        this.databases = databases;
        this.templates = templates;
        this.leases = leases;
    }

    /**
     * Reads and checks a changelog without touching a database.
     *
     * @throws dev.chiteki.api.error.ChitekiException {@code changelog-refused}, REFUSED, a reason for each finding with
     *     file, changeset and element
     */
    public static void check(Schema schema) {
        Changelog.read(schema);
    }

    /**
     * Stands for what {@link #migrate} would make: equal as long as neither the changelog's files nor the append-only
     * tables change. No database is touched.
     */
    public static String fingerprint(Schema schema) {
        return Changelog.read(schema).hash();
    }

    /**
     * Brings the tables of the schema's owner up to date and grants the app and reader accounts their rights on them.
     * The tables are not touched when the recorded hash of the changelog matches. After a failure it can be called again:
     * tables that were being cloned are made anew, and applied changesets are not repeated.
     *
     * @throws dev.chiteki.api.error.ChitekiException {@code changelog-refused}, REFUSED, as {@link #check};
     *     {@code migration-failed}, REFUSED, naming changelog, changeset and the database's own words;
     *     {@code data-busy}, UNAVAILABLE, if another node is at it for too long
     */
    public void migrate(TenantId tenant, Schema schema) {
        Changelog changelog = Changelog.read(schema);
        try (Connection owner = databases.ownerConnection(tenant)) {
            if (new SchemaRecords(owner).isDone(schema.prefix(), changelog.hash())) {
                grant(tenant, schema, owner);
            } else {
                leases.hold(
                        "migrate " + tenant + " " + schema.prefix(),
                        lease -> new Migration(tenant, schema, changelog, owner, lease).run());
            }
        } catch (SQLException | RuntimeException failure) {
            throw MigrationFailures.of(schema, failure);
        }
    }

    /** Also where the tables are as they should be: a restored database comes without the rights of its accounts. */
    private void grant(TenantId tenant, Schema schema, Connection owner) throws SQLException {
        Set<String> tables = OwnedTables.data(owner, schema.prefix());
        Set<String> missing = new TreeSet<>(schema.appendOnlyTables());
        missing.removeAll(tables);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "The append-only tables " + missing + " of " + schema.prefix() + " are not made by its changelog.");
        }
        databases.grantApp(tenant, tables, schema.appendOnlyTables());
    }

    /** One migration under its lease. */
    private final class Migration {

        private final TenantId tenant;
        private final Schema schema;
        private final Changelog changelog;
        private final Connection owner;
        private final MigrationLease lease;
        private final SchemaRecords records;

        Migration(TenantId tenant, Schema schema, Changelog changelog, Connection owner, MigrationLease lease) {
            this.tenant = tenant;
            this.schema = schema;
            this.changelog = changelog;
            this.owner = owner;
            this.lease = lease;
            this.records = new SchemaRecords(owner);
        }

        void run() throws SQLException {
            String prefix = schema.prefix();
            records.prepare();
            if (records.isDone(prefix, changelog.hash())) {
                return;
            }
            SchemaState before = records.find(prefix).map(SchemaRecord::state).orElse(SchemaState.MIGRATING);
            Set<String> tables = OwnedTables.all(owner, prefix);
            if (tables.isEmpty() || before == SchemaState.CLONING) {
                cloneTables(tables);
            } else {
                applyChanges();
            }
            lease.check();
            grant(tenant, schema, owner);
            note(SchemaState.DONE);
        }

        private void cloneTables(Set<String> leftOver) throws SQLException {
            String template = templates.ready(schema.prefix(), changelog);
            lease.check();
            note(SchemaState.CLONING);
            OwnedTables.drop(owner, leftOver);
            templates.cloneInto(owner, template, schema.prefix());
        }

        private void applyChanges() throws SQLException {
            note(SchemaState.MIGRATING);
            releaseStaleLock();
            LiquibaseRuns.run(owner, changelog.path(), new ChangelogResources(changelog.files()), schema.prefix());
            owner.setAutoCommit(true);
        }

        /** Liquibase's own lock is left behind by a node that died; nobody else can hold it under our lease. */
        private void releaseStaleLock() throws SQLException {
            String lock = OwnedTables.lock(schema.prefix());
            if (OwnedTables.all(owner, schema.prefix()).contains(lock)) {
                Sql.execute(
                        owner,
                        List.of("UPDATE " + Grants.quoted(lock)
                                + " SET LOCKED = 0, LOCKGRANTED = NULL, LOCKEDBY = NULL WHERE LOCKED <> 0"));
            }
        }

        private void note(SchemaState state) throws SQLException {
            records.note(schema.prefix(), new SchemaRecord(changelog.hash(), state), lease.fencing());
        }
    }
}
