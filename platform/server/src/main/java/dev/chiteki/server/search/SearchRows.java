package dev.chiteki.server.search;

import dev.chiteki.api.search.SearchRecord;
import dev.chiteki.server.database.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What people find, in the bound tenant's database. Each change of a record is a new row in place of its old one, so that
 * its number tells every index what it has not seen. The rows repeat what the audit knows of the records, so they leave none.
 */
@Component
final class SearchRows {

    private static final String OF_RECORD = " where plugin = :plugin and kind = :kind and record_id = :record";
    private static final String OF_KIND = " where plugin = :plugin and kind = :kind";

    private final TenantTransactions transactions;

    SearchRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** Within the running transaction. */
    void put(RecordKey key, SearchRecord record) {
        delete(key);
        insert(key, record);
    }

    /** The same, unless the record was put or removed before. */
    void putFirst(RecordKey key, SearchRecord record) {
        boolean known = !of("select id from core_search_record" + OF_RECORD, key)
                .query(Long.class)
                .list()
                .isEmpty();
        if (!known) {
            insert(key, record);
        }
    }

    /** Within the running transaction; what no index can know leaves no trace. */
    void remove(RecordKey key) {
        if (delete(key) > 0) {
            insert(key, null);
        }
    }

    /** The changes that an index at the position has not seen, by their numbers, at most so many. */
    List<StoredRecord> unseen(IndexPosition position, int most) {
        return transactions.read(() -> {
            List<Long> open = new ArrayList<>(position.open());
            open.add(0L);
            return transactions
                    .jdbc()
                    .sql("select id, plugin, kind, record_id, title, content, detail, path, changed_at"
                            + " from core_search_record where id > :last or id in (:open) order by id limit :most")
                    .param("last", position.last())
                    .param("open", open)
                    .param("most", most)
                    .query((row, number) -> stored(row))
                    .list();
        });
    }

    /** The highest number given so far, of those that can be seen. */
    long newest() {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select coalesce(max(id), 0) from core_search_record")
                .query(Long.class)
                .single());
    }

    /**
     * The id of the last record told of those that were before the kind, an empty text before the first, none when all were.
     * The row stays locked for the running transaction.
     */
    Optional<String> told(String plugin, String kind) {
        ofKind("insert ignore into core_search_kind (plugin, kind, told) values (:plugin, :kind, '')", plugin, kind)
                .update();
        return ofKind("select told from core_search_kind" + OF_KIND + " for update", plugin, kind)
                .query((row, number) -> Optional.ofNullable(row.getString("told")))
                .single();
    }

    /** @param last as of {@link #told}; null when all were told */
    void noteTold(String plugin, String kind, @Nullable String last) {
        ofKind("update core_search_kind set told = :told" + OF_KIND, plugin, kind)
                .param("told", last)
                .update();
    }

    private int delete(RecordKey key) {
        return of("delete from core_search_record" + OF_RECORD, key).update();
    }

    private void insert(RecordKey key, @Nullable SearchRecord record) {
        of(
                        "insert into core_search_record (plugin, kind, record_id, title, content, detail, path, changed_at)"
                                + " values (:plugin, :kind, :record, :title, :content, :detail, :path, :now)",
                        key)
                .param("title", record == null ? null : record.title())
                .param("content", record == null ? null : record.text())
                .param("detail", record == null ? null : record.detail())
                .param("path", record == null ? null : record.path())
                .param("now", LocalDateTime.now(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec of(String sql, RecordKey key) {
        return ofKind(sql, key.plugin(), key.kindId()).param("record", key.id());
    }

    private StatementSpec ofKind(String sql, String plugin, String kind) {
        return transactions.jdbc().sql(sql).param("plugin", plugin).param("kind", kind);
    }

    private static StoredRecord stored(ResultSet row) throws SQLException {
        RecordKey key = new RecordKey(row.getString("plugin"), row.getString("kind"), row.getString("record_id"));
        String title = row.getString("title");
        SearchRecord record = title == null
                ? null
                : new SearchRecord(
                        key.id(), title, row.getString("content"), row.getString("detail"), row.getString("path"));
        return new StoredRecord(
                row.getLong("id"),
                key,
                record,
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
