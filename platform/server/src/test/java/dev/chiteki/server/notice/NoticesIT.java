package dev.chiteki.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.notice.NoticeRows.Reader;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final TenantId KOBE = TestDatabase.freshRegion();
    private static final TenantId KYOTO = TestDatabase.freshRegion();
    private static final Instant NINE = Instant.parse("2002-07-01T00:00:00Z");

    private final List<Object> events = new ArrayList<>();
    private final NoticeRows rows = rows(Duration.ofDays(180));
    private final String clerk = "secretariat-" + UUID.randomUUID();
    private final String director = "director-" + UUID.randomUUID();

    @BeforeEach
    void beginWithoutNotices() {
        in(
                KOBE,
                () -> TRANSACTIONS.write(
                        () -> List.of("core_notice_read", "core_notice_recipient", "core_notice").stream()
                                .mapToInt(table -> TRANSACTIONS
                                        .jdbc()
                                        .sql("delete from " + table)
                                        .update())
                                .sum()));
    }

    @Test
    void aNoticeReachesThePersonAndTheHoldersOfTheRoleAndNobodyElse() {
        send(notice("to both").to(director).to(Role.SECRETARIAT));
        send(notice("to the director").to(director));

        assertThat(keys(reader(director))).containsExactly("to the director", "to both");
        assertThat(keys(reader(clerk, Role.SECRETARIAT, Role.COORDINATOR))).containsExactly("to both");
        assertThat(keys(reader(clerk, Role.PRESIDENT))).isEmpty();
        assertThat(in(KYOTO, () -> rows.latest(reader(director), 10))).isEmpty();
    }

    @Test
    void eachHolderOfARoleReadsForThemselves() {
        send(notice("first").to(Role.SECRETARIAT));
        send(notice("second").to(Role.SECRETARIAT));
        Reader one = reader(clerk, Role.SECRETARIAT);
        Reader other = reader("other-" + clerk, Role.SECRETARIAT);
        long newest = in(KOBE, () -> rows.latest(one, 1)).getFirst().id();

        in(KOBE, () -> {
            rows.markRead(one, newest, newest);
            rows.markRead(one, newest, newest);
            return newest;
        });

        assertThat(in(KOBE, () -> rows.unread(one))).isEqualTo(1);
        assertThat(in(KOBE, () -> rows.unread(other))).isEqualTo(2);
        assertThat(in(KOBE, () -> rows.latest(one, 10)))
                .extracting(ReceivedNotice::isRead)
                .containsExactly(true, false);
    }

    @Test
    void allUpToTheNewestSeenAreMarkedAndNoneThatCameLater() {
        send(notice("seen").to(clerk));
        long seen = in(KOBE, () -> rows.latest(reader(clerk), 1)).getFirst().id();
        send(notice("came later").to(clerk));

        in(KOBE, () -> {
            rows.markRead(reader(clerk), 0, seen);
            return seen;
        });

        assertThat(in(KOBE, () -> rows.unread(reader(clerk)))).isEqualTo(1);
    }

    @Test
    void aNoticeIsThereIfAndOnlyIfTheChangeIsAndIsToldAfterIt() {
        assertThatThrownBy(() -> in(
                        KOBE,
                        () -> TRANSACTIONS.write(() -> {
                            rows.add("budget", notice("undone").to(clerk), "system");
                            throw new IllegalStateException("refused");
                        })))
                .hasMessage("refused");
        assertThat(keys(reader(clerk))).isEmpty();
        assertThat(events).isEmpty();

        in(
                KOBE,
                () -> TRANSACTIONS.write(() -> {
                    rows.add("budget", notice("done").to(Role.SECRETARIAT), "system");
                    assertThat(events).isEmpty();
                    return 1;
                }));

        assertThat(keys(reader(clerk, Role.SECRETARIAT))).containsExactly("done");
        assertThat(events).singleElement().isInstanceOfSatisfying(NoticesChanged.class, changed -> {
            assertThat(changed.tenant()).isEqualTo(KOBE);
            assertThat(changed.concerns(clerk, Set.of(Role.SECRETARIAT))).isTrue();
            assertThat(changed.concerns(clerk, Set.of(Role.PRESIDENT))).isFalse();
        });
    }

    @Test
    void whatIsKeptIsWhatWasSaidAndWhenByTheBusinessClock() {
        send(Notice.of(NoticeLevel.WARNING, "notice.key", "値", 3L).to(clerk).opening("entries/2002-000001"));

        assertThat(in(KOBE, () -> rows.latest(reader(clerk), 10)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.owner()).isEqualTo("budget");
                    assertThat(notice.level()).isEqualTo(NoticeLevel.WARNING);
                    assertThat(notice.arguments()).containsExactly("値", 3L);
                    assertThat(notice.place()).contains("entries/2002-000001");
                    assertThat(notice.sentAt()).isEqualTo(NINE);
                });
    }

    @Test
    void whatIsOverIsNoLongerShownAndForgotten() {
        NoticeRows brief = rows(Duration.ZERO);
        in(KOBE, () -> {
            brief.add("budget", notice("over").to(clerk), "system");
            return 1;
        });
        send(notice("kept").to(clerk));
        assertThat(keys(reader(clerk))).containsExactly("kept");

        in(KOBE, () -> {
            new ExpiredNotices(TRANSACTIONS).forget();
            return 1;
        });

        assertThat(in(
                        KOBE,
                        () -> TRANSACTIONS.read(() -> TRANSACTIONS
                                .jdbc()
                                .sql("select text_key from core_notice")
                                .query(String.class)
                                .list())))
                .containsExactly("kept");
    }

    private NoticeRows rows(Duration kept) {
        return new NoticeRows(
                TRANSACTIONS,
                new NineOnTheFirst(),
                new NoticeRows.Told(events::add, notice -> {}),
                new ExpiredNotices(TRANSACTIONS),
                kept);
    }

    private void send(Notice notice) {
        in(KOBE, () -> {
            rows.add("budget", notice, "system");
            return notice;
        });
    }

    private List<String> keys(Reader reader) {
        return in(KOBE, () -> rows.latest(reader, 10)).stream()
                .map(ReceivedNotice::textKey)
                .toList();
    }

    private static Notice notice(String key) {
        return Notice.of(NoticeLevel.INFORMATION, key);
    }

    private static Reader reader(String account, Role... roles) {
        return new Reader(account, Address.of(account, Set.of(roles)));
    }

    private static <T extends @Nullable Object> T in(TenantId tenant, Supplier<T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
    }

    private record NineOnTheFirst() implements BusinessClock {

        @Override
        public LocalDate today() {
            return LocalDate.of(2002, 7, 1);
        }

        @Override
        public Instant now() {
            return NINE;
        }

        @Override
        public boolean isShifted() {
            return true;
        }
    }
}
