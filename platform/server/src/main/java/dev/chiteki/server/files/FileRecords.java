package dev.chiteki.server.files;

import dev.chiteki.api.files.FileId;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.security.RoleMapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The records of files in the bound tenant's database. */
@Component
final class FileRecords {

    private final TenantTransactions transactions;
    private final FileTrail trail;

    FileRecords(TenantTransactions transactions, FileTrail trail) {
        this.transactions = transactions;
        this.trail = trail;
    }

    /**
     * Adds a record in the running transaction, or in one of its own.
     *
     * @param kept what is to be done once it is committed
     * @param undone what is to be done if the transaction that it joins is rolled back
     */
    void add(FileRecord added, String account, Runnable kept, Runnable undone) {
        if (transactions.isActive()) {
            transactions.afterRollback(undone);
        }
        transactions.write(() -> {
            insert(added, account);
            trail.stored(added);
            transactions.afterCommit(kept);
            return added;
        });
    }

    private void insert(FileRecord added, String account) {
        StoredFile file = added.file();
        transactions
                .jdbc()
                .sql("insert into core_file (id, plugin, name, content_type, size, sha256, readers, reader_roles,"
                        + " account, stored_at) values (:id, :plugin, :name, :type, :size, :sha256, :readers, :roles,"
                        + " :account, :now)")
                .param("id", file.id().toString())
                .param("plugin", added.pluginId())
                .param("name", file.name())
                .param("type", file.contentType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("readers", added.readers().id())
                .param("roles", roles(RoleMapping.declared(added.readers())))
                .param("account", account)
                .param("now", LocalDateTime.now(ZoneOffset.UTC))
                .update();
    }

    /** The record of that file of the plugin, if there is one. */
    Optional<FileRecord> find(String pluginId, FileId id) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select * from core_file where id = :id and plugin = :plugin")
                .param("id", id.toString())
                .param("plugin", pluginId)
                .query((row, number) -> file(row))
                .optional());
    }

    /** The hash of the file's content, if there is a record of that file, whosever it is. */
    Optional<String> hash(FileId id) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select sha256 from core_file where id = :id")
                .param("id", id.toString())
                .query(String.class)
                .optional());
    }

    private static FileRecord file(ResultSet row) throws SQLException {
        StoredFile file = new StoredFile(
                new FileId(UUID.fromString(row.getString("id"))),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"));
        return new FileRecord(
                file,
                row.getString("plugin"),
                new Permission(row.getString("readers"), roles(row.getString("reader_roles"))));
    }

    private static String roles(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }
}
