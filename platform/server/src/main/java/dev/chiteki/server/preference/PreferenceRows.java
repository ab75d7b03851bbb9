package dev.chiteki.server.preference;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.database.TenantTransactions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The preferences in the bound tenant's database. They are not audited: they are no facts of the region, they change with
 * many a click, and an auditor would have to look for the facts among them.
 */
@Component
final class PreferenceRows {

    private static final String OF_SHELF = " from core_preference where account = :account and owner = :owner";

    private final TenantTransactions transactions;

    PreferenceRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<String> find(Shelf shelf, String key) {
        return transactions.read(() -> statement("select content" + OF_SHELF + " and name = :name", shelf)
                .param("name", key)
                .query(String.class)
                .optional());
    }

    SortedMap<String, String> startingWith(Shelf shelf, String prefix) {
        return transactions.read(() -> {
            SortedMap<String, String> found = new TreeMap<>();
            statement("select name, content" + OF_SHELF + " and left(name, :length) = :prefix", shelf)
                    .param("length", prefix.length())
                    .param("prefix", prefix)
                    .query(row -> {
                        found.put(row.getString("name"), row.getString("content"));
                    });
            return found;
        });
    }

    /** @throws ChitekiException {@code preference-too-many}, REFUSED, beyond the most keys */
    void keep(Shelf shelf, String key, String value, int mostKeys) {
        transactions.write(() -> {
            int changed = change(
                    "update core_preference set content = :content, changed_at = :now"
                            + " where account = :account and owner = :owner and name = :name",
                    shelf,
                    key,
                    value);
            if (changed == 0) {
                requireRoom(shelf, mostKeys);
                change(
                        "insert into core_preference (account, owner, name, content, changed_at)"
                                + " values (:account, :owner, :name, :content, :now)"
                                + " on duplicate key update content = :content, changed_at = :now",
                        shelf,
                        key,
                        value);
            }
            return changed;
        });
    }

    void forget(Shelf shelf, String key) {
        transactions.write(() -> statement("delete" + OF_SHELF + " and name = :name", shelf)
                .param("name", key)
                .update());
    }

    private void requireRoom(Shelf shelf, int mostKeys) {
        int keys = statement("select count(*)" + OF_SHELF, shelf)
                .query(Integer.class)
                .single();
        if (keys >= mostKeys) {
            throw ChitekiException.refused(Reason.of("preference-too-many", mostKeys));
        }
    }

    private int change(String sql, Shelf shelf, String key, String value) {
        return statement(sql, shelf)
                .param("name", key)
                .param("content", value)
                .param("now", LocalDateTime.now(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec statement(String sql, Shelf shelf) {
        return transactions.jdbc().sql(sql).param("account", shelf.account()).param("owner", shelf.owner());
    }

    /** Whose preferences, and for what. */
    record Shelf(String account, String owner) {}
}
