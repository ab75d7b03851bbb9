package dev.chiteki.server.notice;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The notices in the bound tenant's database. When they were sent is told by the business clock, as all that people read;
 * how long they are kept is counted in real time, because a training installation's clock may leap.
 */
final class NoticeRows {

    private static final String MINE =
            " from core_notice n where n.kept_until > :now and n.id in (select notice_id from"
                    + " core_notice_recipient where address in (:addresses))";
    private static final String READ =
            " exists (select 1 from core_notice_read r where r.notice_id = n.id and r.account = :account)";

    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final Told told;
    private final ExpiredNotices expired;
    private final Duration kept;

    /** Who learns that something was sent: the pages of this node after the commit, whoever carries it further before it. */
    record Told(ApplicationEventPublisher events, NoticeFollower follower) {}

    /** @param kept how long people find a notice */
    NoticeRows(TenantTransactions transactions, BusinessClock clock, Told told, ExpiredNotices expired, Duration kept) {
        this.transactions = transactions;
        this.clock = clock;
        this.told = told;
        this.expired = expired;
        this.kept = kept;
    }

    /** Whose notices are asked for: an account, and all addresses under which it gets them. */
    record Reader(String account, Set<String> addresses) {}

    void add(String owner, Notice notice, String sender) {
        String arguments = NoticeArguments.write(notice.arguments());
        Set<String> addresses = Address.of(notice.recipients());
        transactions.write(() -> {
            long id = insert(owner, notice, arguments, sender);
            addresses.forEach(address -> transactions
                    .jdbc()
                    .sql("insert into core_notice_recipient (address, notice_id) values (:address, :id)")
                    .param("address", address)
                    .param("id", id)
                    .update());
            told.follower().sent(id);
            tell(addresses);
            transactions.afterCommit(expired::forgetOnceADay);
            return id;
        });
    }

    long unread(Reader reader) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select count(*)" + MINE + " and not" + READ)
                .param("now", now())
                .param("addresses", reader.addresses())
                .param("account", reader.account())
                .query(Long.class)
                .single());
    }

    /** Newest first. */
    List<ReceivedNotice> latest(Reader reader, int most) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select n.*," + READ + " as is_read" + MINE + " order by n.id desc limit :most")
                .param("now", now())
                .param("addresses", reader.addresses())
                .param("account", reader.account())
                .param("most", most)
                .query((row, number) -> notice(row))
                .list());
    }

    /** Marks, once, those of the reader's notices as read whose id is between both, inclusive. */
    void markRead(Reader reader, long from, long to) {
        transactions.write(() -> {
            int marked = transactions
                    .jdbc()
                    .sql("insert ignore into core_notice_read (notice_id, account, read_at) select n.id, :account, :now"
                            + MINE + " and n.id between :from and :to and not" + READ)
                    .param("account", reader.account())
                    .param("now", now())
                    .param("addresses", reader.addresses())
                    .param("from", from)
                    .param("to", to)
                    .update();
            if (marked > 0) {
                tell(Set.of(Address.ofAccount(reader.account())));
            }
            return marked;
        });
    }

    private long insert(String owner, Notice notice, String arguments, String sender) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        transactions
                .jdbc()
                .sql("insert into core_notice (owner, level, text_key, arguments, path, sender, sent_at, kept_until)"
                        + " values (:owner, :level, :key, :arguments, :path, :sender, :sent, :until)")
                .param("owner", owner)
                .param("level", notice.level().name())
                .param("key", notice.textKey())
                .param("arguments", arguments)
                .param("path", notice.path())
                .param("sender", sender)
                .param("sent", LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .param("until", now().plus(kept))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey(), "the database numbers notices")
                .longValue();
    }

    private void tell(Set<String> addresses) {
        NoticesChanged changed = new NoticesChanged(TenantScope.current(), addresses);
        transactions.afterCommit(() -> told.events().publishEvent(changed));
    }

    static ReceivedNotice notice(ResultSet row) throws SQLException {
        Instant sent = row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new ReceivedNotice(
                row.getLong("id"),
                row.getString("owner"),
                NoticeLevel.valueOf(row.getString("level")),
                row.getString("text_key"),
                NoticeArguments.read(row.getString("arguments")),
                row.getString("path"),
                sent,
                row.getBoolean("is_read"));
    }

    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
