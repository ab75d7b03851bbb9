package dev.chiteki.server.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.person.Preferences;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreferencesIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final TenantId KOBE = TestDatabase.freshRegion();
    private static final TenantId KYOTO = TestDatabase.freshRegion();

    private final PreferenceRows rows = new PreferenceRows(TRANSACTIONS);
    private String person = "secretariat-" + UUID.randomUUID();

    @Test
    void whatIsKeptIsFoundUntilItIsForgotten() {
        in(KOBE, () -> keep("budget", "table/entries", "{\"a\": \"金額\"}"));
        in(KOBE, () -> keep("budget", "table/entries", "{\"b\": 2}"));
        in(KOBE, () -> keep("budget", "table/other", "3"));

        assertThat(in(KOBE, () -> of("budget").find("table/entries"))).contains("{\"b\": 2}");
        assertThat(in(KOBE, () -> of("budget").startingWith("table/")))
                .containsOnlyKeys("table/entries", "table/other");
        in(KOBE, () -> {
            of("budget").forget("table/entries");
            return null;
        });
        assertThat(in(KOBE, () -> of("budget").find("table/entries"))).isEmpty();
    }

    @Test
    void anotherPersonRegionOrPluginHasOthers() {
        in(KOBE, () -> keep("budget", "a", "mine"));

        assertThat(in(KYOTO, () -> of("budget").find("a"))).isEmpty();
        assertThat(in(KOBE, () -> of("notes").find("a"))).isEmpty();
        person = "president-" + UUID.randomUUID();
        assertThat(in(KOBE, () -> of("budget").find("a"))).isEmpty();
        assertThat(in(KOBE, () -> of("budget").startingWith("a"))).isEmpty();
    }

    @Test
    void theyJoinTheRunningTransaction() {
        assertThatThrownBy(() -> in(
                        KOBE,
                        () -> TRANSACTIONS.write(() -> {
                            keep("budget", "undone", "value");
                            throw new IllegalStateException("refused");
                        })))
                .hasMessage("refused");

        assertThat(in(KOBE, () -> of("budget").find("undone"))).isEmpty();
    }

    @Test
    void thereAreNeverTooManyOrTooLong() {
        String longest = "x".repeat(Preferences.LONGEST_VALUE);
        in(KOBE, () -> keep("budget", "long", longest));

        assertThatThrownBy(() -> in(KOBE, () -> keep("budget", "long", longest + "x")))
                .hasMessageContaining("preference-too-long");
        in(
                KOBE,
                () -> TRANSACTIONS.write(() -> IntStream.range(1, Preferences.MOST_KEYS)
                        .map(number -> keep("budget", "key-" + number, "x"))
                        .sum()));
        assertThatThrownBy(() -> in(KOBE, () -> keep("budget", "one-more", "x")))
                .hasMessageContaining("preference-too-many");
        assertThat(in(KOBE, () -> keep("budget", "long", "replaced"))).isEqualTo(1);
    }

    @Test
    void nobodyHasNone() {
        Preferences nobodys = new PersonalPreferences("budget", rows, Optional::empty);

        assertThat(in(KOBE, () -> nobodys.find("a"))).isEmpty();
        assertThat(in(KOBE, () -> nobodys.startingWith("a"))).isEmpty();
        assertThatThrownBy(() -> in(KOBE, () -> {
                    nobodys.keep("a", "b");
                    return null;
                }))
                .hasMessageContaining("Nobody is signed in");
    }

    @Test
    void aMalformedKeyIsTheProgrammersFault() {
        assertThatThrownBy(() -> of("budget").find("Größe")).hasMessageContaining("Größe");
        assertThatThrownBy(() -> of("budget").find("")).isInstanceOf(IllegalArgumentException.class);
    }

    private int keep(String owner, String key, String value) {
        of(owner).keep(key, value);
        return 1;
    }

    private Preferences of(String owner) {
        return new PersonalPreferences(owner, rows, () -> Optional.of(person));
    }

    private static <T extends @Nullable Object> T in(TenantId tenant, Supplier<? extends T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
    }
}
