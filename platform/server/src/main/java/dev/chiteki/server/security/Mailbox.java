package dev.chiteki.server.security;

import dev.chiteki.api.notice.NoticeLevel;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an account's owner gets mail.
 *
 * @param account its name
 * @param language that its owner has chosen, or null
 * @param address where to, or null for nowhere
 * @param urgent when what wants a look at once is sent
 * @param other when the rest is sent
 */
public record Mailbox(
        String account,
        String nameJa,
        String nameEn,
        @Nullable Locale language,
        @Nullable String address,
        MailWish urgent,
        MailWish other) {

    /** Where to, if anywhere. */
    public Optional<String> to() {
        return Optional.ofNullable(address);
    }

    /** The name by which people know its owner, in the language. */
    public String displayName(Locale reader) {
        return reader.getLanguage().equals("ja") ? nameJa : nameEn;
    }

    /** When a notice of the level is sent. */
    public MailWish wish(NoticeLevel level) {
        return switch (level) {
            case WARNING, FAILURE -> urgent;
            case DONE, INFORMATION -> other;
        };
    }
}
