package dev.chiteki.server.notice;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Forgets notices whose time is over. A region where something is sent is cleaned at the first of each day, in a
 * transaction of its own; one where nothing is sent has nothing more to forget than it had.
 */
@Component
final class ExpiredNotices {

    private static final int MOST_AT_ONCE = 500;

    private final TenantTransactions transactions;
    private final Map<TenantId, LocalDate> cleaned = new ConcurrentHashMap<>();

    ExpiredNotices(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    void forgetOnceADay() {
        LocalDate today = NoticeRows.now().toLocalDate();
        if (!today.equals(cleaned.put(TenantScope.current(), today))) {
            forget();
        }
    }

    /** Forgets the oldest, so many that nobody waits for it; the rest goes on other days. */
    void forget() {
        transactions.write(() -> {
            List<Long> over = transactions
                    .jdbc()
                    .sql("select id from core_notice where kept_until <= :now order by kept_until limit :most")
                    .param("now", NoticeRows.now())
                    .param("most", MOST_AT_ONCE)
                    .query(Long.class)
                    .list();
            if (!over.isEmpty()) {
                delete("delete from core_notice_read where notice_id in (:ids)", over);
                delete("delete from core_notice_recipient where notice_id in (:ids)", over);
                delete("delete from core_notice where id in (:ids)", over);
            }
            return over;
        });
    }

    private void delete(String statement, List<Long> ids) {
        transactions.jdbc().sql(statement).param("ids", ids).update();
    }
}
