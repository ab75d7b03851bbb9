package dev.chiteki.server.mail;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.server.database.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mails in the bound tenant's database: those that wait, and those that were sent, which are the log. */
final class MailRows {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_REPLY = 500;
    private static final int MOST_FORGOTTEN = 500;

    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final Duration kept;

    /** @param kept how long they stay */
    MailRows(TenantTransactions transactions, BusinessClock clock, Duration kept) {
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    /** What somebody is to be sent. */
    record Draft(String account, String address, Locale language, String subject, String body) {}

    void add(String batch, Draft draft) {
        transactions
                .jdbc()
                .sql("insert into core_mail (batch, account, address, language, subject, body, state, attempts,"
                        + " not_before, written_at, kept_until) values (:batch, :account, :address, :language,"
                        + " :subject, :body, 'WAITING', 0, UTC_TIMESTAMP(6), :written, :until)")
                .param("batch", batch)
                .param("account", draft.account())
                .param("address", draft.address())
                .param("language", draft.language().getLanguage())
                .param("subject", cut(draft.subject(), LONGEST_SUBJECT))
                .param("body", draft.body())
                .param("written", LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
                .param("until", LocalDateTime.now(ZoneOffset.UTC).plus(kept))
                .update();
    }

    /** Those of the batch that are due, the oldest first. */
    List<Mail> due(String batch, int most) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select * from core_mail where batch = :batch and state = 'WAITING'"
                        + " and not_before <= UTC_TIMESTAMP(6) order by id limit :most")
                .param("batch", batch)
                .param("most", most)
                .query((row, number) -> mail(row))
                .list());
    }

    /** How long until the next of the batch is due; nothing if none waits. */
    Optional<Duration> next(String batch) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select timestampdiff(microsecond, UTC_TIMESTAMP(6), min(not_before)) as next from core_mail"
                        + " where batch = :batch and state = 'WAITING'")
                .param("batch", batch)
                .query((row, number) -> Optional.ofNullable(row.getObject("next", Long.class))
                        .map(micros -> Duration.ofNanos(Math.max(0, micros) * 1_000)))
                .single());
    }

    /** Begins an attempt, after which it comes again at the earliest when the pause is over; false if another has. */
    boolean claim(Mail mail, Duration pause) {
        return transactions.write(() -> transactions
                        .jdbc()
                        .sql("update core_mail set attempts = attempts + 1,"
                                + " not_before = UTC_TIMESTAMP(6) + interval :micros microsecond"
                                + " where id = :id and state = 'WAITING' and attempts = :attempts")
                        .param("micros", pause.toNanos() / 1_000)
                        .param("id", mail.id())
                        .param("attempts", mail.attempts())
                        .update()
                == 1);
    }

    /** Notes what came of the attempt that was claimed. */
    void note(Mail claimed, MailState state, String reply) {
        transactions.write(() -> transactions
                .jdbc()
                .sql("update core_mail set state = :state, reply = :reply,"
                        + " ended_at = case when :state = 'WAITING' then null else UTC_TIMESTAMP(6) end"
                        + " where id = :id and state = 'WAITING'")
                .param("state", state.name())
                .param("reply", cut(reply, LONGEST_REPLY))
                .param("id", claimed.id())
                .update());
    }

    /** A dead one is to be tried anew, in a batch of its own; false if it is none. */
    boolean revive(long id, String batch) {
        return transactions
                        .jdbc()
                        .sql("update core_mail set state = 'WAITING', attempts = 0, ended_at = null,"
                                + " batch = :batch, not_before = UTC_TIMESTAMP(6) where id = :id and state = 'DEAD'")
                        .param("id", id)
                        .param("batch", batch)
                        .update()
                == 1;
    }

    /** The batches of which something has been due for an hour, so that nobody seems to have been told of them. */
    List<String> forgottenBatches() {
        return transactions
                .jdbc()
                .sql("select distinct batch from core_mail where state = 'WAITING'"
                        + " and not_before < UTC_TIMESTAMP(6) - interval 1 hour")
                .query(String.class)
                .list();
    }

    Optional<Mail> find(long id) {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select * from core_mail where id = :id")
                .param("id", id)
                .query((row, number) -> mail(row))
                .optional());
    }

    /** Forgets those whose time is over and that wait no more, the oldest so many that nobody waits for it. */
    int forget() {
        return transactions
                .jdbc()
                .sql("delete from core_mail where kept_until <= :now and state <> 'WAITING' order by kept_until limit "
                        + MOST_FORGOTTEN)
                .param("now", LocalDateTime.now(ZoneOffset.UTC))
                .update();
    }

    static Mail mail(ResultSet row) throws SQLException {
        @Nullable LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
        return new Mail(
                row.getLong("id"),
                row.getString("batch"),
                row.getString("account"),
                row.getString("address"),
                Locale.of(row.getString("language")),
                row.getString("subject"),
                row.getString("body"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Objects.requireNonNull(row.getObject("written_at", LocalDateTime.class))
                        .toInstant(ZoneOffset.UTC),
                ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                row.getString("reply"));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
