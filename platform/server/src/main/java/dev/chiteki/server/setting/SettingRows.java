package dev.chiteki.server.setting;

import dev.chiteki.server.database.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What the bound region has set, each in the running transaction. */
@Component
final class SettingRows {

    private final TenantTransactions transactions;

    SettingRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** How often it has changed since the region's file counts no more; nothing as long as the file counts. */
    Optional<Long> version(String plugin) {
        return of(plugin, "select version from core_setting_state where plugin = :plugin")
                .query(Long.class)
                .optional();
    }

    /** From now on the rows count; false where they did before. */
    boolean begin(String plugin, Editor editor) {
        return of(
                                plugin,
                                "insert ignore into core_setting_state (plugin, version, changed_by, changed_at)"
                                        + " values (:plugin, 0, :account, :at)")
                        .param("account", editor.account())
                        .param("at", utc(editor.at()))
                        .update()
                == 1;
    }

    /** Whether the version was still that one; it is the next one then. */
    boolean advance(String plugin, long seen, Editor editor) {
        return of(
                                plugin,
                                "update core_setting_state set version = version + 1, changed_by = :account,"
                                        + " changed_at = :at where plugin = :plugin and version = :seen")
                        .param("seen", seen)
                        .param("account", editor.account())
                        .param("at", utc(editor.at()))
                        .update()
                == 1;
    }

    List<SettingRow> all(String plugin) {
        return of(plugin, "select * from core_setting where plugin = :plugin order by name")
                .query((row, number) -> row(row))
                .list();
    }

    void put(SettingRow row) {
        of(
                        row.plugin(),
                        "insert into core_setting (plugin, name, content, key_id, changed_by, changed_at)"
                                + " values (:plugin, :name, :content, :key, :account, :at)"
                                + " on duplicate key update content = :content, key_id = :key,"
                                + " changed_by = :account, changed_at = :at")
                .param("name", row.name())
                .param("content", row.content())
                .param("key", row.keyId())
                .param("account", row.changedBy())
                .param("at", utc(row.changedAt()))
                .update();
    }

    void remove(String plugin, String name) {
        of(plugin, "delete from core_setting where plugin = :plugin and name = :name")
                .param("name", name)
                .update();
    }

    void note(String plugin, SettingChange change) {
        of(
                        plugin,
                        "insert into core_setting_change (plugin, version, name, kind, secret, value_before,"
                                + " value_after, account, at) values (:plugin, :version, :name, :kind, :secret,"
                                + " :before, :after, :account, :at)")
                .param("version", change.version())
                .param("name", change.name())
                .param("kind", change.kind().name())
                .param("secret", change.secret())
                .param("before", change.before())
                .param("after", change.after())
                .param("account", change.account())
                .param("at", utc(change.at()))
                .update();
    }

    /** The latest changes, the newest first. */
    List<SettingChange> history(String plugin, int most) {
        return of(plugin, "select * from core_setting_change where plugin = :plugin order by id desc limit :most")
                .param("most", most)
                .query((row, number) -> change(row))
                .list();
    }

    /** All secrets of the region, whosever they are. */
    List<SettingRow> secrets() {
        return transactions
                .jdbc()
                .sql("select * from core_setting where key_id is not null order by plugin, name")
                .query((row, number) -> row(row))
                .list();
    }

    /** Puts the same secret under another key, unless it was changed in the meantime. */
    void reseal(SettingRow row, Sealed sealed) {
        of(
                        row.plugin(),
                        "update core_setting set content = :content, key_id = :key"
                                + " where plugin = :plugin and name = :name and content = :before")
                .param("content", sealed.content())
                .param("key", sealed.keyId())
                .param("name", row.name())
                .param("before", row.content())
                .update();
    }

    /** Who changes something, and when. */
    record Editor(String account, Instant at) {}

    private static SettingRow row(ResultSet row) throws SQLException {
        return new SettingRow(
                row.getString("plugin"),
                row.getString("name"),
                row.getString("content"),
                row.getString("key_id"),
                row.getString("changed_by"),
                at(row, "changed_at"));
    }

    private static SettingChange change(ResultSet row) throws SQLException {
        return new SettingChange(
                row.getLong("version"),
                row.getString("name"),
                SettingChange.Kind.valueOf(row.getString("kind")),
                row.getBoolean("secret"),
                row.getString("value_before"),
                row.getString("value_after"),
                row.getString("account"),
                at(row, "at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private StatementSpec of(String plugin, String sql) {
        return transactions.jdbc().sql(sql).param("plugin", plugin);
    }
}
