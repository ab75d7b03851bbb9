package dev.chiteki.server.notice;

import dev.chiteki.api.notice.NoticeLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader has it.
 *
 * @param id grows with time
 * @param owner whose texts word it: a plugin's id, or {@link NoticeDoor#PLATFORM}
 * @param path where it leads within the owner, or null
 * @param sentAt by the business clock
 * @param isRead whether this reader has read it
 */
public record ReceivedNotice(
        long id,
        String owner,
        NoticeLevel level,
        String textKey,
        List<Object> arguments,
        @Nullable String path,
        Instant sentAt,
        boolean isRead) {

    /** Where it leads, if anywhere. */
    public Optional<String> place() {
        return Optional.ofNullable(path);
    }
}
