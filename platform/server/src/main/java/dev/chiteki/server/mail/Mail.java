package dev.chiteki.server.mail;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the bound tenant, as it was worded for its recipient.
 *
 * @param batch which others were made with it
 * @param account whose it is
 * @param address where it goes
 * @param attempts how often it was tried
 * @param writtenAt by the business clock
 * @param endedAt when it was sent or given up, in real time, or null
 * @param reply what the mail server said when it was tried last, or null
 */
public record Mail(
        long id,
        String batch,
        String account,
        String address,
        Locale language,
        String subject,
        String body,
        MailState state,
        int attempts,
        Instant writtenAt,
        @Nullable Instant endedAt,
        @Nullable String reply) {}
