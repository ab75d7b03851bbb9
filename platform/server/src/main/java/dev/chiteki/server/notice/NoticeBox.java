package dev.chiteki.server.notice;

import dev.chiteki.server.notice.NoticeRows.Reader;
import dev.chiteki.server.security.SignedInUser;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the signed-in person has been told in the bound tenant, and what of it they have read. */
@Component
public final class NoticeBox {

    private final NoticeRows rows;
    private final SignedInUser user;

    NoticeBox(NoticeRows rows, SignedInUser user) {
        this.rows = rows;
        this.user = user;
    }

    /** How many they have not read. */
    public long unread() {
        return rows.unread(reader());
    }

    /** The newest, newest first. */
    public List<ReceivedNotice> latest(int most) {
        return rows.latest(reader(), most);
    }

    /** Marks the notice as read, if it is theirs. */
    public void markRead(long id) {
        rows.markRead(reader(), id, id);
    }

    /** Marks all up to that one as read: none that came after they looked. */
    public void markAllRead(long newestSeen) {
        rows.markRead(reader(), 0, newestSeen);
    }

    /** Whether the event changes what they see. */
    public boolean isConcernedBy(NoticesChanged changed) {
        return changed.concerns(user.accountName(), user.roles());
    }

    private Reader reader() {
        return new Reader(user.accountName(), Address.of(user.accountName(), user.roles()));
    }
}
