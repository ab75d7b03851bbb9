package dev.chiteki.server.mail;

import java.time.Duration;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * How the installation sends mail.
 *
 * @param server by which it does; without a host all mail is kept in a folder instead
 * @param from the address from which it comes
 * @param retries how often and after which pauses a mail is tried
 * @param kept how long what was sent stays in the log, in real time
 */
record MailOptions(Server server, String from, Retries retries, Duration kept) {

    /** How the connection is protected. */
    enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }

    /** The mail server; user and password may be empty. */
    record Server(String host, int port, Encryption encryption, String user, String password, Duration timeout) {

        boolean isSet() {
            return !host.isEmpty();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** After each failure the pause doubles, up to four hours. */
    record Retries(int most, Duration first) {

        private static final Duration LONGEST = Duration.ofHours(4);
        private static final int MOST_DOUBLINGS = 20;

        Duration after(int attempts) {
            Duration pause = first.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS));
            return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        }
    }

    /** @throws IllegalArgumentException naming the key that is wrong and what to give */
    static MailOptions from(Environment environment) {
        Server server = new Server(
                environment.getProperty("chiteki.mail.host", "").strip(),
                environment.getProperty("chiteki.mail.port", Integer.class, 587),
                encryption(environment.getProperty("chiteki.mail.encryption", "starttls")),
                environment.getProperty("chiteki.mail.user", ""),
                environment.getProperty("chiteki.mail.password", ""),
                environment.getProperty("chiteki.mail.timeout", Duration.class, Duration.ofSeconds(10)));
        String from = environment.getProperty("chiteki.mail.from", "").strip();
        require(!server.isSet() || from.contains("@"), "chiteki.mail.from", from, "the address from which mail comes");
        require(
                server.encryption() != Encryption.NONE || server.user().isEmpty(),
                "chiteki.mail.encryption",
                "none",
                "starttls or tls, as the password of chiteki.mail.user would travel in clear");
        require(server.timeout().toMillis() >= 1, "chiteki.mail.timeout", server.timeout(), "a time such as 10s");
        Retries retries = new Retries(
                environment.getProperty("chiteki.mail.attempts", Integer.class, 12),
                environment.getProperty("chiteki.mail.pause", Duration.class, Duration.ofMinutes(1)));
        require(retries.most() >= 1, "chiteki.mail.attempts", retries.most(), "1 or more");
        require(retries.first().toMillis() >= 1, "chiteki.mail.pause", retries.first(), "a time such as 1m");
        return new MailOptions(
                server,
                from.isEmpty() ? "chiteki@chiteki.example" : from,
                retries,
                environment.getProperty("chiteki.mail.kept", Duration.class, Duration.ofDays(400)));
    }

    private static Encryption encryption(String name) {
        try {
            return Encryption.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "chiteki.mail.encryption is " + name + ": give starttls, tls or none.", unknown);
        }
    }

    private static void require(boolean fine, String key, Object value, String remedy) {
        if (!fine) {
            throw new IllegalArgumentException(key + " is '" + value + "': give " + remedy + ".");
        }
    }
}
