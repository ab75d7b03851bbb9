package dev.chiteki.server.mail;

import dev.chiteki.server.mail.MailOptions.Encryption;
import dev.chiteki.server.mail.MailOptions.Server;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Sends mails to a server by SMTP, those of one occasion over one connection. */
final class SmtpRoute implements MailRoute {

    private static final int PERMANENT = 500;

    private final Server server;
    private final Letters letters;
    private final Session session;

    SmtpRoute(Server server, Letters letters) {
        this.server = server;
        this.letters = letters;
        this.session = Session.getInstance(properties(server));
    }

    @Override
    public Carrier open() {
        return new Connection();
    }

    private static Properties properties(Server server) {
        String timeout = Long.toString(server.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.encryption() == Encryption.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.encryption() == Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        return properties;
    }

    /** Connects at the first mail, and anew after the server has hung up. */
    private final class Connection implements Carrier {

        private @Nullable Transport transport;

        @Override
        public Carried carry(Letter letter) {
            try {
                MimeMessage message = letters.message(letter, session);
                Transport open = open();
                open.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
                String reply = open instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : null;
                return new Carried.Arrived(MailState.SENT, reply == null ? "" : reply.strip());
            } catch (AddressException malformed) {
                return new Carried.Refused(String.valueOf(malformed.getMessage()));
            } catch (MessagingException failed) {
                close();
                return isPermanent(failed) ? new Carried.Refused(words(failed)) : new Carried.Later(words(failed));
            }
        }

        private Transport open() throws MessagingException {
            Transport known = transport;
            if (known == null || !known.isConnected()) {
                known = session.getTransport();
                transport = known;
                known.connect(
                        server.user().isEmpty() ? null : server.user(),
                        server.user().isEmpty() ? null : server.password());
            }
            return known;
        }

        @Override
        public void close() {
            Transport open = transport;
            transport = null;
            try {
                if (open != null) {
                    open.close();
                }
            } catch (MessagingException gone) {
                // The server has hung up first.
            }
        }
    }

    /** Whether the server has said of the mail itself that it will never take it; of what it says of the sender we may mend it. */
    private static boolean isPermanent(MessagingException failed) {
        for (Exception each = failed; each instanceof MessagingException one; each = one.getNextException()) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT;
            }
            if (each instanceof SMTPSenderFailedException) {
                return false;
            }
            if (each instanceof SMTPSendFailedException sent
                    && !(sent.getNextException() instanceof SendFailedException)) {
                return sent.getReturnCode() >= PERMANENT;
            }
        }
        return false;
    }

    private static String words(MessagingException failed) {
        Throwable deepest = failed;
        for (Exception each = failed; each instanceof MessagingException one; each = one.getNextException()) {
            deepest = one;
        }
        String said = String.valueOf(deepest.getMessage()).strip();
        Throwable cause = deepest.getCause();
        return cause == null ? said : said + " (" + cause.getMessage() + ")";
    }
}
