package dev.chiteki.server.notice;

import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.Notices;
import dev.chiteki.server.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Sends the notices of plugins, and those of the platform's own parts. */
@Component
public final class NoticeDoor {

    /** The owner of what the platform itself says; no plugin has that name. */
    public static final String PLATFORM = "platform:";

    private final NoticeRows rows;
    private final SignedInUser user;

    NoticeDoor(NoticeRows rows, SignedInUser user) {
        this.rows = rows;
        this.user = user;
    }

    /**
     * The door of one owner.
     *
     * @param owner a plugin's id, or {@link #PLATFORM}
     */
    public Notices of(String owner) {
        return notice -> send(owner, notice);
    }

    private void send(String owner, Notice notice) {
        if (notice.recipients().isEmpty()) {
            throw new IllegalArgumentException(
                    "The notice '" + notice.textKey() + "' is addressed to nobody: name a role or a person.");
        }
        rows.add(owner, notice, user.accountName());
    }
}
