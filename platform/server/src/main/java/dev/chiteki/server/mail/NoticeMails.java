package dev.chiteki.server.mail;

import dev.chiteki.api.event.Aggregate;
import dev.chiteki.api.event.Envelope;
import dev.chiteki.api.event.Events;
import dev.chiteki.server.event.EventDoor;
import dev.chiteki.server.event.EventOwner;
import dev.chiteki.server.notice.NoticeFollower;
import dev.chiteki.server.notice.SentNotice;
import dev.chiteki.server.notice.SentNotices;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.schedule.Errands;
import dev.chiteki.server.security.MailWish;
import dev.chiteki.server.security.Mailbox;
import dev.chiteki.server.security.Mailboxes;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Carries notices to those who want them by mail. The notice is told of as an event of its own transaction; the handler of
 * that event words the mails, and the handler of the next one, when they are committed, has them sent: so no notice is lost
 * on the way, and the act that sends one waits for nothing.
 */
@Component
public final class NoticeMails implements NoticeFollower {

    /** The events by which it does so. */
    public static final List<Class<? extends Record>> EVENTS = List.of(NoticeSent.class, MailsWritten.class);

    private static final int LONGEST_BATCH = 36;

    private final SentNotices notices;
    private final Mailboxes mailboxes;
    private final MailWriting writing;
    private final MailRows rows;
    private final DigestRows digests;
    private final Errands errands;
    private final Events events;

    NoticeMails(
            SentNotices notices,
            Mailboxes mailboxes,
            MailWriting writing,
            MailRows rows,
            DigestRows digests,
            Errands errands,
            EventDoor events) {
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.writing = writing;
        this.rows = rows;
        this.digests = digests;
        this.errands = errands;
        this.events = events.of(new EventOwner(Plugins.ADMINISTRATION, () -> EVENTS));
    }

    @Override
    public void sent(long notice) {
        events.publish(new Aggregate("administration.notice", Long.toString(notice)), new NoticeSent(notice));
    }

    /** Words the mails of a notice, or notes it for the daily ones. */
    public void write(NoticeSent event, Envelope envelope) {
        notices.find(event.notice())
                .filter(notice -> !DeadMails.isToldBy(notice.notice()))
                .ifPresent(notice -> write(notice, envelope.id().toString()));
    }

    /** Has the mails of a batch sent. */
    public void send(MailsWritten event, Envelope envelope) {
        errands.begin(MailErrand.ID, event.batch());
    }

    /** Tells that mails of that batch are written with the running transaction. */
    void written(String batch) {
        if (batch.length() > LONGEST_BATCH) {
            throw new IllegalArgumentException("A batch of mails cannot be called " + batch + ".");
        }
        events.publish(new Aggregate("administration.mails", batch), new MailsWritten(batch));
    }

    private void write(SentNotice notice, String batch) {
        boolean any = false;
        for (Mailboxes.Member member : mailboxes.ofMembers().values()) {
            Mailbox mailbox = member.mailbox();
            MailWish wish = isFor(notice, member) ? mailbox.wish(notice.notice().level()) : MailWish.NEVER;
            if (wish == MailWish.NOW) {
                rows.add(batch, writing.ofOne(mailbox, notice.notice()));
                any = true;
            } else if (wish == MailWish.DAILY) {
                digests.add(mailbox.account(), notice.notice().id());
            }
        }
        if (any) {
            written(batch);
        }
    }

    /** Whoever has caused it knows it already, unless it was meant for them by name. */
    private static boolean isFor(SentNotice notice, Mailboxes.Member member) {
        String account = member.mailbox().account();
        Set<?> reasons = notice.rolesOf(member.roles());
        return notice.isToPerson(account)
                || (!reasons.isEmpty() && !notice.sender().equals(account));
    }
}
