package dev.chiteki.server.mail;

import dev.chiteki.server.database.TenantTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Which notices wait in the bound tenant for the next daily mail. */
@Component
class DigestRows {

    private final TenantTransactions transactions;

    DigestRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    void add(String account, long notice) {
        transactions
                .jdbc()
                .sql("insert ignore into core_mail_digest (account, notice_id) values (:account, :notice)")
                .param("account", account)
                .param("notice", notice)
                .update();
    }

    /** The notices of each account, taken out. */
    SortedMap<String, List<Long>> take() {
        SortedMap<String, List<Long>> found = new TreeMap<>();
        transactions
                .jdbc()
                .sql("select account, notice_id from core_mail_digest order by account, notice_id for update")
                .query(row -> {
                    found.computeIfAbsent(row.getString("account"), account -> new ArrayList<>())
                            .add(row.getLong("notice_id"));
                });
        found.forEach((account, notices) -> transactions
                .jdbc()
                .sql("delete from core_mail_digest where account = :account and notice_id in (:notices)")
                .param("account", account)
                .param("notices", notices)
                .update());
        return found;
    }
}
