package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A tenant with a table of two counters and an append-only table, made without a changelog. */
final class Counters {

    private Counters() {}

    static TenantId tenant() throws SQLException {
        TenantId tenant = TestDatabase.freshTenant();
        fill(tenant);
        return tenant;
    }

    static void fill(TenantId tenant) throws SQLException {
        try (Connection owner = TestDatabase.tenants().ownerConnection(tenant)) {
            Sql.execute(
                    owner,
                    List.of(
                            "CREATE TABLE counter (id INT PRIMARY KEY, amount INT NOT NULL)",
                            "CREATE TABLE journal (id INT PRIMARY KEY, line VARCHAR(80) NOT NULL)",
                            "INSERT INTO counter VALUES (1, 0), (2, 0)"));
        }
        TestDatabase.tenants().grantApp(tenant, Set.of("counter", "journal"), Set.of("journal"));
    }

    static int add(TenantTransactions transactions, int id, int amount) {
        return transactions
                .jdbc()
                .sql("UPDATE counter SET amount = amount + ? WHERE id = ?")
                .params(amount, id)
                .update();
    }

    static int set(TenantTransactions transactions, int id, int amount) {
        return transactions
                .jdbc()
                .sql("UPDATE counter SET amount = ? WHERE id = ?")
                .params(amount, id)
                .update();
    }

    static int value(TenantTransactions transactions, int id) {
        return transactions
                .jdbc()
                .sql("SELECT amount FROM counter WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    static int lockedValue(TenantTransactions transactions, int id) {
        return transactions
                .jdbc()
                .sql("SELECT amount FROM counter WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
