package dev.chiteki.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.server.mail.MailOptions.Encryption;
import dev.chiteki.server.mail.MailRoute.Carried;
import dev.chiteki.server.mail.MailRoute.Letter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the answers of a mail server, which here answers as each case says. */
class SmtpRouteTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 550 5.1.1 User unknown         | Refused
            RCPT | 450 4.2.1 Mailbox busy         | Later
            MAIL | 451 4.3.0 Try again            | Later
            MAIL | 550 5.7.1 Sender not welcome   | Later
            DATA | 554 5.6.0 Content not welcome  | Refused
            DATA | 452 4.3.1 Disk full            | Later
            """)
    void theServersAnswerDecides(String command, String answer, String expected) throws IOException {
        try (Answering server = new Answering(Map.of(command, answer))) {
            Carried carried = carry(server.port(), Encryption.NONE);

            assertThat(carried.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(carried.toString()).contains(answer.substring(0, 3));
        }
    }

    @Test
    void whatIsTakenHasArrivedWithTheServersWords() throws IOException {
        try (Answering server = new Answering(Map.of("END", "250 2.0.0 queued as 7F3A"))) {
            assertThat(carry(server.port(), Encryption.NONE))
                    .isEqualTo(new Carried.Arrived(MailState.SENT, "250 2.0.0 queued as 7F3A"));
        }
    }

    @Test
    void severalGoOverOneConnection() throws IOException {
        try (Answering server = new Answering(Map.of());
                MailRoute.Carrier carrier =
                        route(server.port(), Encryption.NONE).open()) {
            carrier.carry(letter());
            carrier.carry(letter());

            assertThat(server.connections.get()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatIsNotThereMayComeBack() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(carry(closed, Encryption.NONE)).isInstanceOf(Carried.Later.class);
    }

    @Test
    void withoutTheProtectionThatIsAskedForNothingIsSent() throws IOException {
        try (Answering server = new Answering(Map.of())) {
            assertThat(carry(server.port(), Encryption.STARTTLS)).isInstanceOf(Carried.Later.class);
            assertThat(server.bodies.get()).isZero();
        }
    }

    private static Carried carry(int port, Encryption encryption) {
        try (MailRoute.Carrier carrier = route(port, encryption).open()) {
            return carrier.carry(letter());
        }
    }

    private static SmtpRoute route(int port, Encryption encryption) {
        MailOptions.Server server =
                new MailOptions.Server("127.0.0.1", port, encryption, "", "", Duration.ofSeconds(5));
        return new SmtpRoute(server, new Letters("chiteki@chiteki.example"));
    }

    private static Letter letter() {
        Mail mail = new Mail(
                7,
                "batch",
                "clerk",
                "clerk@a.example",
                Locale.JAPANESE,
                "件名",
                "本文",
                MailState.WAITING,
                0,
                Instant.EPOCH,
                null,
                null);
        return new Letter(mail, "<7@a.example>", "a");
    }

    /** A mail server of few words: it answers a command as it is told, else that all is well. */
    private static final class Answering implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final Map<String, String> answers;
        private final AtomicInteger connections = new AtomicInteger();
        private final AtomicInteger bodies = new AtomicInteger();

        private Answering(Map<String, String> answers) throws IOException {
            this.answers = answers;
            Thread.ofPlatform().daemon().name("answering").start(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try (Socket connection = socket.accept()) {
                    connections.incrementAndGet();
                    talk(connection);
                } catch (IOException closed) {
                    // The test is over, or the other side has hung up.
                }
            }
        }

        private void talk(Socket connection) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            say(connection, "220 here");
            boolean body = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (body && !line.equals(".")) {
                    continue;
                }
                String command = body
                        ? "END"
                        : line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                String usual = command.equals("DATA") ? "354 go on" : "250 fine";
                String answer = answers.getOrDefault(command, usual);
                body = command.equals("DATA") && answer.startsWith("354");
                if (body) {
                    bodies.incrementAndGet();
                }
                say(connection, answer);
            }
        }

        private static void say(Socket connection, String line) throws IOException {
            OutputStream out = connection.getOutputStream();
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
