package dev.chiteki.server.notice;

import dev.chiteki.server.database.TenantTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The notices of the bound tenant, for whoever carries them further. */
@Component
public final class SentNotices {

    private final TenantTransactions transactions;

    SentNotices(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** The notice of that id, unless it is forgotten by now. */
    public Optional<SentNotice> find(long id) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select n.*, false as is_read from core_notice n where n.id = :id")
                .param("id", id)
                .query((row, number) -> new SentNotice(NoticeRows.notice(row), row.getString("sender"), addresses(id)))
                .optional());
    }

    /** Those of them that the account has not read, in the order in which they were sent. */
    public List<ReceivedNotice> unread(String account, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : transactions.read(() -> transactions
                        .jdbc()
                        .sql("select n.*, false as is_read from core_notice n where n.id in (:ids) and not exists"
                                + " (select 1 from core_notice_read r where r.notice_id = n.id and r.account = :account)"
                                + " order by n.id")
                        .param("ids", ids)
                        .param("account", account)
                        .query((row, number) -> NoticeRows.notice(row))
                        .list());
    }

    private Set<String> addresses(long id) {
        return transactions
                .jdbc()
                .sql("select address from core_notice_recipient where notice_id = :id")
                .param("id", id)
                .query(String.class)
                .set();
    }
}
