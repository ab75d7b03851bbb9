package dev.chiteki.server.mail;

import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.notice.NoticeDoor;
import dev.chiteki.server.notice.ReceivedNotice;
import dev.chiteki.server.plugin.Plugins;
import org.springframework.stereotype.Component;

/** Gives mails up, and tells the region's administrators, in the application alone. */
@Component
class DeadMails {

    private static final String KEY = "administration.mails.dead-notice";

    private final TenantTransactions transactions;
    private final MailRows rows;
    private final NoticeDoor notices;

    DeadMails(TenantTransactions transactions, MailRows rows, NoticeDoor notices) {
        this.transactions = transactions;
        this.rows = rows;
        this.notices = notices;
    }

    /** The mail is tried no more. */
    void bury(Mail mail, String reply) {
        transactions.write(() -> {
            rows.note(mail, MailState.DEAD, reply);
            notices.of(Plugins.ADMINISTRATION)
                    .send(Notice.of(NoticeLevel.FAILURE, KEY, mail.account(), mail.subject())
                            .to(Role.ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR)
                            .opening("mails"));
            return mail;
        });
    }

    /** Whether the notice tells of a mail that could not be sent: no mail is sent about that. */
    static boolean isToldBy(ReceivedNotice notice) {
        return notice.owner().equals(Plugins.ADMINISTRATION) && notice.textKey().equals(KEY);
    }
}
