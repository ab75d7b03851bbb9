package dev.chiteki.server.mail;

import dev.chiteki.server.mail.MailRoute.Letter;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Makes the message that goes over the wire: plain text in UTF-8, marked as sent by a machine. */
final class Letters {

    private final String from;

    /** @param from the address from which it comes */
    Letters(String from) {
        this.from = from;
    }

    /** @throws MessagingException if an address is none */
    MimeMessage message(Letter letter, Session session) throws MessagingException {
        String utf8 = StandardCharsets.UTF_8.name();
        Mail mail = letter.mail();
        MimeMessage message = new Numbered(session, letter.messageId());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(mail.subject(), utf8);
        message.setText(mail.body(), utf8);
        message.setSentDate(Date.from(Instant.now()));
        message.setHeader("Content-Language", mail.language().getLanguage());
        // Nobody's holiday notice answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    /** Keeps the Message-ID that it was given. */
    private static final class Numbered extends MimeMessage {

        private final String messageId;

        private Numbered(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
