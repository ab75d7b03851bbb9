package dev.chiteki.server.mail;

import dev.chiteki.api.job.JobResult;
import dev.chiteki.api.job.JobRun;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.notice.ReceivedNotice;
import dev.chiteki.server.notice.SentNotices;
import dev.chiteki.server.security.MailWish;
import dev.chiteki.server.security.Mailbox;
import dev.chiteki.server.security.Mailboxes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words the daily mails: to each what they have been told since the last and have not read by now. */
@Component
public final class DailyMails {

    private final TenantTransactions transactions;
    private final DigestRows digests;
    private final SentNotices notices;
    private final Mailboxes mailboxes;
    private final MailWriting writing;
    private final MailRows rows;
    private final NoticeMails mails;

    DailyMails(
            TenantTransactions transactions,
            DigestRows digests,
            SentNotices notices,
            Mailboxes mailboxes,
            MailWriting writing,
            MailRows rows,
            NoticeMails mails) {
        this.transactions = transactions;
        this.digests = digests;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.writing = writing;
        this.rows = rows;
        this.mails = mails;
    }

    /**
     * Does it in the bound tenant, forgets mails whose time is over, and has those sent that wait although nobody was told
     * of them, as after a region was restored from a backup.
     */
    public JobResult write(JobRun run) {
        return transactions.write(() -> {
            rows.forget();
            rows.forgottenBatches().forEach(mails::written);
            Map<String, Mailboxes.Member> members = mailboxes.ofMembers();
            long written = 0;
            for (Map.Entry<String, List<Long>> told : digests.take().entrySet()) {
                Mailboxes.Member member = members.get(told.getKey());
                if (member != null && write(member.mailbox(), told.getValue(), run.key())) {
                    written++;
                }
            }
            if (written == 0) {
                return JobResult.nothing();
            }
            mails.written(run.key());
            return JobResult.of(written, "administration.mails.daily.done", written);
        });
    }

    /** What they have not read, and still want by mail; false if that is nothing. */
    private boolean write(Mailbox mailbox, List<Long> told, String batch) {
        List<ReceivedNotice> wanted = notices.unread(mailbox.account(), told).stream()
                .filter(notice -> mailbox.wish(notice.level()) != MailWish.NEVER)
                .toList();
        if (!wanted.isEmpty()) {
            rows.add(batch, writing.ofSeveral(mailbox, wanted));
        }
        return !wanted.isEmpty();
    }
}
