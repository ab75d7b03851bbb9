package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The databases of tenants and their accounts: owner, app, reader. */
public final class TenantDatabases {

    /** Tables and rows, but no triggers, routines or events: a region's database holds no code. */
    private static final String OWNER_RIGHTS = "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, ALTER, INDEX, REFERENCES,"
            + " CREATE VIEW, SHOW VIEW, LOCK TABLES, CREATE TEMPORARY TABLES";

    private final DatabaseServer server;
    private final MasterSecret secret;
    private final TenantPools pools;

    TenantDatabases(DatabaseServer server, MasterSecret secret, TenantPools pools) {
        this.server = server;
        this.secret = secret;
        this.pools = pools;
    }

    /** Makes database and accounts and grants their rights; what exists is left as it is. */
    public void create(TenantId tenant) {
        String database = TenantAccount.database(tenant);
        List<String> statements = new ArrayList<>();
        statements.add("CREATE DATABASE IF NOT EXISTS " + Grants.quoted(database)
                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        for (Duty duty : Duty.values()) {
            statements.addAll(accountStatements(new TenantAccount(tenant, duty).user()));
        }
        statements.add(
                "GRANT " + OWNER_RIGHTS + " ON " + Grants.pattern(database) + " TO " + account(tenant, Duty.OWNER));
        statements.add("GRANT SELECT ON " + Grants.pattern(database) + " TO " + account(tenant, Duty.READER));
        asAdmin("make the database of " + tenant, admin -> Sql.execute(admin, statements));
    }

    /** Drops database and accounts, with all data. */
    public void drop(TenantId tenant) {
        pools.close(tenant);
        List<String> statements = new ArrayList<>();
        statements.add("DROP DATABASE IF EXISTS " + Grants.quoted(TenantAccount.database(tenant)));
        for (Duty duty : Duty.values()) {
            statements.add("DROP USER IF EXISTS " + account(tenant, duty));
        }
        asAdmin("drop the database of " + tenant, admin -> Sql.execute(admin, statements));
    }

    /** Whether the tenant's database is there. */
    public boolean exists(TenantId tenant) {
        String sql = "SELECT schema_name FROM information_schema.schemata WHERE schema_name = ?";
        try (Connection admin = server.adminConnection()) {
            return !Sql.texts(admin, sql, TenantAccount.database(tenant)).isEmpty();
        } catch (SQLException failure) {
            throw new TransactionFailed(
                    "Could not look for the database of " + tenant + ": " + failure.getMessage(), failure);
        }
    }

    /** About how many bytes each tenant's tables take, by the name of its database, as the server estimates it. */
    private Map<String, Long> sizes() {
        String sql = "SELECT CONCAT(table_schema, ' ', SUM(COALESCE(data_length, 0) + COALESCE(index_length, 0)))"
                + " FROM information_schema.tables WHERE table_schema LIKE 't\\\\_%' GROUP BY table_schema";
        try (Connection admin = server.adminConnection()) {
            Map<String, Long> sizes = new HashMap<>();
            for (String row : Sql.texts(admin, sql)) {
                int space = row.indexOf(' ');
                sizes.put(row.substring(0, space), Long.parseLong(row.substring(space + 1)));
            }
            return sizes;
        } catch (SQLException failure) {
            throw new TransactionFailed("Could not read the sizes of databases: " + failure.getMessage(), failure);
        }
    }

    /** About how many bytes the tables of each of these tenants take, as the server estimates it; 0 where there are none. */
    public Map<TenantId, Long> sizes(Collection<TenantId> tenants) {
        Map<String, Long> known = sizes();
        Map<TenantId, Long> sizes = new TreeMap<>();
        tenants.forEach(tenant -> sizes.put(tenant, known.getOrDefault(TenantAccount.database(tenant), 0L)));
        return sizes;
    }

    /** The database server's product and version, as it calls itself. */
    public String serverVersion() {
        try (Connection admin = server.adminConnection()) {
            return Sql.texts(admin, "SELECT CONCAT(@@version_comment, ' ', @@version)")
                    .getFirst();
        } catch (SQLException failure) {
            throw new TransactionFailed("Could not ask for the server's version: " + failure.getMessage(), failure);
        }
    }

    /** Gives the app account its rights on these tables, and takes what it has beyond them. */
    void grantApp(TenantId tenant, Set<String> tables, Set<String> appendOnlyTables) {
        asAdmin("grant the tables of " + tenant, admin -> new Grants(
                        admin, TenantAccount.database(tenant), account(tenant, Duty.APP))
                .rows(tables, appendOnlyTables));
    }

    /** A new connection of the tenant's owner, for a migration; the caller closes it. */
    Connection ownerConnection(TenantId tenant) {
        TenantAccount owner = new TenantAccount(tenant, Duty.OWNER);
        try {
            return server.connection(owner.user(), secret.passwordOf(owner.user()), owner.database());
        } catch (SQLException failure) {
            throw new TransactionFailed(
                    "Could not open the database of " + tenant + ": " + failure.getMessage(), failure);
        }
    }

    /** The password is set again each time: an installation restored with another secret heals by itself. */
    private List<String> accountStatements(String user) {
        String identified = server.account(user) + " IDENTIFIED BY '" + secret.passwordOf(user) + "'";
        return List.of("CREATE USER IF NOT EXISTS " + identified, "ALTER USER " + identified);
    }

    private String account(TenantId tenant, Duty duty) {
        return server.account(new TenantAccount(tenant, duty).user());
    }

    private void asAdmin(String act, AdminWork work) {
        try (Connection admin = server.adminConnection()) {
            work.with(admin);
        } catch (SQLException failure) {
            throw new TransactionFailed("Could not " + act + ": " + failure.getMessage(), failure);
        }
    }

    @FunctionalInterface
    private interface AdminWork {
        void with(Connection admin) throws SQLException;
    }
}
