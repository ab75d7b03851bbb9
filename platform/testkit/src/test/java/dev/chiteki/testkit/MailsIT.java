package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.notice.NoticeBox;
import dev.chiteki.server.notice.NoticeDoor;
import dev.chiteki.server.security.Accounts;
import dev.chiteki.server.security.MailWish;
import dev.chiteki.server.security.Mailboxes;
import dev.chiteki.server.tenant.TenantScope;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notices by mail, as they arrive. */
@PlatformTest(regions = {"a-b", "ab"})
class MailsIT {

    private static final TenantId REGION = new TenantId("a-b");
    private static final TenantId OTHER = new TenantId("ab");
    private static final String SECRETARIAT = "secretariat@a-b";
    private static final String PRESIDENT = "president@a-b";

    private Mailboxes mailboxes;

    @BeforeEach
    void mailboxes(ChitekiPlatform platform) {
        mailboxes = platform.part(Mailboxes.class);
    }

    @AfterEach
    void wishesAsAtFirst(ChitekiPlatform platform) {
        mailboxes.setWishes(SECRETARIAT, MailWish.NOW, MailWish.DAILY);
        mailboxes.setWishes(PRESIDENT, MailWish.NOW, MailWish.DAILY);
        platform.part(Accounts.class).setLanguage(PRESIDENT, Locale.JAPANESE);
    }

    @Test
    void aWarningIsSentAtOnceToTheHoldersOfTheRoleInTheirLanguage(ChitekiPlatform platform) {
        platform.part(Accounts.class).setLanguage(PRESIDENT, Locale.ENGLISH);
        send(platform, PRESIDENT, warning("shell.platform").to(Role.SECRETARIAT));
        send(platform, SECRETARIAT, warning("shell.platform").to(Role.PRESIDENT));

        assertThat(platform.mails().of(REGION, SECRETARIAT)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("secretariat@a-b.example");
            assertThat(mail.subject()).isEqualTo("[a-b地域] " + text(platform, Locale.JAPANESE));
            assertThat(mail.body()).contains("様", text(platform, Locale.JAPANESE), platform.url() + "/account");
            assertThat(mail.messageId()).startsWith("<a-b.").endsWith("@chiteki.example>");
        });
        assertThat(platform.mails().of(REGION, PRESIDENT)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).endsWith(text(platform, Locale.ENGLISH));
            assertThat(mail.body()).startsWith("Dear ").contains("Sent automatically by Chiteki");
        });
        assertThat(platform.mails().of(REGION, "auditor@a-b")).isEmpty();
        assertThat(platform.mails().of(OTHER, "secretariat@ab")).isEmpty();
    }

    @Test
    void whoeverHasCausedItIsSentItOnlyByName(ChitekiPlatform platform) {
        send(platform, SECRETARIAT, warning("shell.platform").to(Role.SECRETARIAT));
        assertThat(platform.mails().of(REGION, SECRETARIAT)).isEmpty();

        send(platform, SECRETARIAT, warning("shell.platform").to(SECRETARIAT));
        assertThat(platform.mails().of(REGION, SECRETARIAT)).hasSize(1);
    }

    @Test
    void whatIsUndoneIsNotSent(ChitekiPlatform platform) {
        assertThatThrownBy(() -> platform.as(PRESIDENT, REGION, () -> platform.part(TenantTransactions.class)
                        .write(() -> {
                            door(platform).accept(warning("shell.platform").to(Role.SECRETARIAT));
                            throw new IllegalArgumentException("undone");
                        })))
                .hasMessage("undone");

        assertThat(platform.mails().of(REGION, SECRETARIAT)).isEmpty();
    }

    @Test
    void theRestComesTogetherOnTheMorningAndOnlyWhatIsUnread(ChitekiPlatform platform) {
        send(platform, PRESIDENT, information("one").to(SECRETARIAT));
        long read = platform.as(
                SECRETARIAT,
                REGION,
                () -> platform.part(NoticeBox.class).latest(1).getFirst().id());
        platform.as(SECRETARIAT, REGION, () -> {
            platform.part(NoticeBox.class).markRead(read);
            return read;
        });
        send(platform, PRESIDENT, information("two").to(SECRETARIAT));
        send(platform, PRESIDENT, information("three").to(SECRETARIAT));
        assertThat(platform.mails().of(REGION, SECRETARIAT)).isEmpty();

        runDaily(platform);

        assertThat(platform.mails().of(REGION, SECRETARIAT)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("2件");
            assertThat(mail.body()).contains("two", "three").doesNotContain("one");
        });
        runDaily(platform);
        assertThat(platform.mails().of(REGION, SECRETARIAT)).hasSize(1);
    }

    @Test
    void eachChoosesWhenTheyGetMail(ChitekiPlatform platform) {
        mailboxes.setWishes(SECRETARIAT, MailWish.NEVER, MailWish.NOW);
        mailboxes.setWishes(PRESIDENT, MailWish.DAILY, MailWish.NEVER);
        for (String account : List.of(SECRETARIAT, PRESIDENT)) {
            send(platform, "auditor@a-b", warning("shell.platform").to(account));
            send(platform, "auditor@a-b", information("rest").to(account));
        }

        assertThat(platform.mails().of(REGION, SECRETARIAT))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("rest"));
        assertThat(platform.mails().of(REGION, PRESIDENT)).isEmpty();
        runDaily(platform);
        assertThat(platform.mails().of(REGION, PRESIDENT))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("基盤").doesNotContain("rest"));
        mailboxes.setAddress(SECRETARIAT, null);
        send(platform, "auditor@a-b", information("nowhere").to(SECRETARIAT));
        assertThat(platform.mails().of(REGION, SECRETARIAT)).hasSize(1);
        mailboxes.setAddress(SECRETARIAT, "secretariat@a-b.example");
    }

    @Test
    void aMailOfWhichNobodyWasToldIsSentInTheMorning(ChitekiPlatform platform) {
        send(platform, PRESIDENT, warning("shell.platform").to(Role.SECRETARIAT));
        assertThat(platform.mails().of(REGION, SECRETARIAT)).hasSize(1);
        // As a backup of the region brings it back.
        TenantScope.run(REGION, () -> platform.part(TenantTransactions.class)
                .write(() -> platform.part(TenantTransactions.class)
                        .jdbc()
                        .sql("update core_mail set state = 'WAITING', attempts = 1,"
                                + " not_before = UTC_TIMESTAMP(6) - interval 2 hour")
                        .update()));

        runDaily(platform);

        assertThat(platform.mails().of(REGION, SECRETARIAT)).hasSize(1);
    }

    @Test
    void theLogIsForAdministratorsAndAuditors(ChitekiPlatform platform) {
        send(platform, PRESIDENT, warning("shell.platform").to(Role.SECRETARIAT));
        platform.mails().of(REGION, SECRETARIAT);

        JsonNode list = platform.rest("auditor@a-b")
                .get("/api/v1/a-b/administration/mails")
                .json();
        assertThat(list.at("/sending").asBoolean()).isFalse();
        assertThat(list.at("/count").asInt()).isEqualTo(1);
        assertThat(list.at("/mails/0/state").asString()).isEqualToIgnoringCase("kept");
        assertThat(list.at("/mails/0/account").asString()).isEqualTo(SECRETARIAT);
        String one =
                "/api/v1/a-b/administration/mails/" + list.at("/mails/0/id").asLong();
        assertThat(platform.rest("administrator@a-b").post(one + "/retry", "").status())
                .isEqualTo(409);
        assertThat(platform.rest("auditor@a-b").post(one + "/retry", "").status())
                .isEqualTo(403);
        assertThat(platform.rest(SECRETARIAT)
                        .get("/api/v1/a-b/administration/mails")
                        .status())
                .isEqualTo(403);
        assertThat(platform.rest("administrator@ab")
                        .get("/api/v1/ab/administration/mails")
                        .json()
                        .at("/count")
                        .asInt())
                .isZero();
    }

    private static void runDaily(ChitekiPlatform platform) {
        String job = "/api/v1/a-b/administration/jobs/administration/daily-mails";
        assertThat(platform.rest("administrator@a-b").post(job + "/run", "").status())
                .isEqualTo(201);
        Patience.await("the daily mails are written", () -> {
            String state = platform.rest("administrator@a-b")
                    .get(job + "/runs")
                    .json()
                    .at("/runs/0/state")
                    .asString();
            return state.equalsIgnoreCase("done");
        });
    }

    private static Notice warning(String key) {
        return Notice.of(NoticeLevel.WARNING, key);
    }

    /** A sentence that names the text. */
    private static Notice information(String words) {
        return Notice.of(NoticeLevel.INFORMATION, "shell.notice.earlier", words, Yen.of(1));
    }

    private static void send(ChitekiPlatform platform, String sender, Notice notice) {
        platform.as(sender, REGION, () -> {
            door(platform).accept(notice);
            return sender;
        });
    }

    private static Consumer<Notice> door(ChitekiPlatform platform) {
        return platform.part(NoticeDoor.class).of(NoticeDoor.PLATFORM)::send;
    }

    private static String text(ChitekiPlatform platform, Locale language) {
        return TenantScope.call(REGION, () -> platform.part(Texts.class).in(language, "shell.platform"));
    }
}
