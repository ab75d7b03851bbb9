package dev.chiteki.server.notice;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.security.SignedInUser;
import java.time.Duration;

/** The module's door over a database, for fixtures outside the package. */
public final class NoticeParts {

    private NoticeParts() {}

    /** The door; nobody is told at once. */
    public static NoticeDoor door(TenantTransactions transactions, BusinessClock clock, SignedInUser user) {
        ExpiredNotices expired = new ExpiredNotices(transactions);
        return new NoticeDoor(
                new NoticeRows(
                        transactions,
                        clock,
                        new NoticeRows.Told(event -> {}, notice -> {}),
                        expired,
                        Duration.ofDays(180)),
                user);
    }
}
