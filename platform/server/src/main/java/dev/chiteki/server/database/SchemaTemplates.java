package dev.chiteki.server.database;

import dev.chiteki.server.database.SchemaRecords.SchemaRecord;
import dev.chiteki.server.database.SchemaRecords.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Databases that hold a schema just as Liquibase made it, one for each owner and changelog, from which the tables of
 * new tenants are cloned.
 */
@Component
final class SchemaTemplates {

    private static final int HASH_LENGTH = 12;

    private final DatabaseServer server;
    private final MigrationLeases leases;

    SchemaTemplates(DatabaseServer server, MigrationLeases leases) {
        this.server = server;
        this.leases = leases;
    }

    /** The name of the schema's template, made by Liquibase at first use. */
    String ready(String prefix, Changelog changelog) throws SQLException {
        String name = "tpl_" + prefix + "_" + changelog.hash().substring(0, HASH_LENGTH);
        if (!isComplete(name, prefix, changelog)) {
            leases.hold("template " + name, lease -> {
                if (!isComplete(name, prefix, changelog)) {
                    make(name, prefix, changelog, lease);
                }
            });
        }
        return name;
    }

    /** Makes the template's tables and rows in the owner's database, which has none of them. */
    void cloneInto(Connection owner, String template, String prefix) throws SQLException {
        try (Connection source = server.adminConnection(template)) {
            TableCopies.copy(source, owner, OwnedTables.all(source, prefix));
        }
    }

    private boolean isComplete(String name, String prefix, Changelog changelog) throws SQLException {
        String known = "SELECT schema_name FROM information_schema.schemata WHERE schema_name = ?";
        try (Connection admin = server.adminConnection()) {
            if (Sql.texts(admin, known, name).isEmpty()) {
                return false;
            }
        }
        try (Connection template = server.adminConnection(name)) {
            return new SchemaRecords(template).isDone(prefix, changelog.hash());
        }
    }

    /** What an interrupted try left behind is dropped: a template holds nothing that cannot be made again. */
    private void make(String name, String prefix, Changelog changelog, MigrationLease lease) throws SQLException {
        try (Connection admin = server.adminConnection()) {
            Sql.execute(
                    admin,
                    List.of(
                            "DROP DATABASE IF EXISTS " + Grants.quoted(name),
                            "CREATE DATABASE " + Grants.quoted(name) + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"));
        }
        try (Connection template = server.adminConnection(name)) {
            LiquibaseRuns.run(template, changelog.path(), new ChangelogResources(changelog.files()), prefix);
            lease.check();
            template.setAutoCommit(true);
            SchemaRecords records = new SchemaRecords(template);
            records.prepare();
            records.note(prefix, new SchemaRecord(changelog.hash(), SchemaState.DONE), lease.fencing());
        }
    }
}
