package dev.chiteki.server.mail;

import dev.chiteki.server.mail.MailRoute.Carried;
import dev.chiteki.server.mail.MailRoute.Letter;
import dev.chiteki.server.schedule.Errand;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends the mails of a batch. An attempt is noted before it begins and its end after it, each in a transaction of its own,
 * so that no connection is held while the mail server takes its time; a node that dies between both sends the mail again
 * under the same Message-ID.
 */
final class MailErrand implements Errand {

    static final String ID = "mail";

    /** So many over one connection, then others have their turn. */
    private static final int MOST = 50;

    private final MailRows rows;
    private final MailRoute route;
    private final MailOptions options;
    private final DeadMails dead;

    MailErrand(MailRows rows, MailRoute route, MailOptions options, DeadMails dead) {
        this.rows = rows;
        this.route = route;
        this.options = options;
        this.dead = dead;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Duration> run(String batch) {
        List<Mail> due = rows.due(batch, MOST);
        try (MailRoute.Carrier carrier = route.open()) {
            for (Mail mail : due) {
                if (mail.attempts() >= options.retries().most()) {
                    // No attempt has lived to tell how it went.
                    dead.bury(mail, Objects.requireNonNullElse(mail.reply(), ""));
                } else if (rows.claim(mail, options.retries().after(mail.attempts() + 1))) {
                    note(mail, carrier.carry(letter(mail)));
                }
            }
        }
        return rows.next(batch);
    }

    private void note(Mail mail, Carried carried) {
        switch (carried) {
            case Carried.Arrived arrived -> rows.note(mail, arrived.state(), arrived.reply());
            case Carried.Refused refused -> dead.bury(mail, refused.reply());
            case Carried.Later later -> {
                if (mail.attempts() + 1 >= options.retries().most()) {
                    dead.bury(mail, later.reply());
                } else {
                    rows.note(mail, MailState.WAITING, later.reply());
                }
            }
        }
    }

    private Letter letter(Mail mail) {
        String region = TenantScope.current().value();
        String domain = options.from().substring(options.from().indexOf('@') + 1);
        String number = region + "." + mail.id() + "." + mail.writtenAt().toEpochMilli();
        return new Letter(mail, "<" + number + "@" + domain + ">", region);
    }
}
