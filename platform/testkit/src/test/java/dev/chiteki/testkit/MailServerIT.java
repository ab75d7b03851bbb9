package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.notice.NoticeBox;
import dev.chiteki.server.notice.NoticeDoor;
import dev.chiteki.server.security.Mailboxes;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notices by mail over a mail server that comes and goes. */
@PlatformTest(regions = "a-b")
class MailServerIT {

    private static final TenantId REGION = new TenantId("a-b");
    private static final String SECRETARIAT = "secretariat@a-b";
    private static final int ATTEMPTS = 8;
    private static final String LOG = "/api/v1/a-b/administration/mails";

    private GreenMail server;

    @BeforeEach
    void start(ChitekiPlatform platform) throws IOException {
        server = server(freePort());
        server.start();
        platform.restart(
                "--chiteki.mail.host=127.0.0.1",
                "--chiteki.mail.port=" + server.getSmtp().getPort(),
                "--chiteki.mail.encryption=none",
                "--chiteki.mail.from=no-reply@chiteki.example",
                "--chiteki.mail.pause=100ms",
                "--chiteki.mail.attempts=" + ATTEMPTS,
                "--chiteki.url=https://chiteki.example");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailReachesItsServerAsPlainTextThatNobodyAnswers(ChitekiPlatform platform) throws Exception {
        warn(platform);
        Patience.await("the mail has arrived", () -> server.getReceivedMessages().length == 1);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("secretariat@a-b.example");
        assertThat(mail.getFrom()[0]).hasToString("no-reply@chiteki.example");
        assertThat(mail.getSubject()).isEqualTo("[a-b地域] 知的クラスター基盤");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getContent().toString()).contains("様", "https://chiteki.example/account");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Patience.await("it is noted", () -> first(platform, "state").equalsIgnoreCase("sent"));
        assertThat(log(platform).at("/sending").asBoolean()).isTrue();

        // Its form is right, and no message can be made for it: two dots in a row.
        platform.part(Mailboxes.class).setAddress(SECRETARIAT, "a..b@a-b.example");
        warn(platform);
        Patience.await("it is given up", () -> first(platform, "state").equalsIgnoreCase("dead"));
        assertThat(log(platform).at("/mails/0/attempts").asInt()).isEqualTo(1);
        platform.part(Mailboxes.class).setAddress(SECRETARIAT, "secretariat@a-b.example");
    }

    @Test
    void aServerThatIsAwayGetsItWhenItIsBackAndOnceOrAPersonIsAsked(ChitekiPlatform platform) {
        int port = server.getSmtp().getPort();
        server.stop();
        warn(platform);
        Patience.await(
                "it was tried", () -> log(platform).at("/mails/0/attempts").asInt() >= 1);
        server = server(port);
        server.start();
        Patience.await("it is sent", () -> first(platform, "state").equalsIgnoreCase("sent"));
        assertThat(server.getReceivedMessages()).hasSize(1);

        server.stop();
        warn(platform);
        Patience.await("it is given up", () -> first(platform, "state").equalsIgnoreCase("dead"));
        assertThat(log(platform).at("/mails/0/attempts").asInt()).isEqualTo(ATTEMPTS);
        assertThat(first(platform, "reply")).isNotBlank();
        Patience.await(
                "the administrator is told",
                () -> platform.as("administrator@a-b", REGION, () -> platform.part(NoticeBox.class)
                                .unread())
                        == 1);
        assertThat(log(platform).at("/count").asInt())
                .as("no mail about a mail")
                .isEqualTo(2);

        server = server(port);
        server.start();
        String id = first(platform, "id");
        assertThat(platform.rest("administrator@a-b")
                        .post(LOG + "/" + id + "/retry", "")
                        .status())
                .isEqualTo(200);
        Patience.await("it is sent", () -> first(platform, "state").equalsIgnoreCase("sent"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static void warn(ChitekiPlatform platform) {
        platform.as("president@a-b", REGION, () -> {
            platform.part(NoticeDoor.class)
                    .of(NoticeDoor.PLATFORM)
                    .send(Notice.of(NoticeLevel.WARNING, "shell.platform").to(Role.SECRETARIAT));
            return REGION;
        });
    }

    private static JsonNode log(ChitekiPlatform platform) {
        return platform.rest("administrator@a-b").get(LOG).json();
    }

    private static String first(ChitekiPlatform platform, String field) {
        return log(platform).at("/mails/0/" + field).asString("");
    }

    private static GreenMail server(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        return new GreenMail(setup);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
