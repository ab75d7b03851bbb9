package dev.chiteki.server.draft;

import dev.chiteki.server.database.TenantTransactions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The drafts in the bound tenant's database. They are not audited: nothing has happened yet, and what somebody typed and
 * thought better of concerns nobody.
 */
@Component
final class DraftRows {

    private static final String OF_DESK = " from core_draft where account = :account and owner = :owner";

    private final TenantTransactions transactions;

    DraftRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<Row> find(Desk desk, String form) {
        return transactions.read(() -> statement("select content, kept_at" + OF_DESK + " and form = :form", desk)
                .param("form", form)
                .query((row, number) -> new Row(
                        row.getString("content"),
                        row.getObject("kept_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional());
    }

    void keep(Desk desk, String form, String content, int mostDrafts) {
        transactions.write(() -> {
            makeRoom(desk, form, mostDrafts);
            return statement(
                            "insert into core_draft (account, owner, form, content, kept_at)"
                                    + " values (:account, :owner, :form, :content, :now)"
                                    + " on duplicate key update content = :content, kept_at = :now",
                            desk)
                    .param("form", form)
                    .param("content", content)
                    .param("now", LocalDateTime.now(ZoneOffset.UTC))
                    .update();
        });
    }

    void forget(Desk desk, String form) {
        transactions.write(() -> delete(desk, form));
    }

    /** A draft that nobody has come back to gives way to one that is being written. */
    private void makeRoom(Desk desk, String form, int mostDrafts) {
        List<String> others = statement(
                        "select form" + OF_DESK + " and form <> :form order by kept_at desc, form", desk)
                .param("form", form)
                .query(String.class)
                .list();
        others.stream().skip(mostDrafts - 1L).forEach(oldest -> delete(desk, oldest));
    }

    private int delete(Desk desk, String form) {
        return statement("delete" + OF_DESK + " and form = :form", desk)
                .param("form", form)
                .update();
    }

    private StatementSpec statement(String sql, Desk desk) {
        return transactions.jdbc().sql(sql).param("account", desk.account()).param("owner", desk.owner());
    }

    /** Whose drafts, and for which plugin. */
    record Desk(String account, String owner) {}

    /** A draft as it lies there. */
    record Row(String content, Instant keptAt) {}
}
