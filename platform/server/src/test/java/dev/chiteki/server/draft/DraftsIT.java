package dev.chiteki.server.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.person.Draft;
import dev.chiteki.api.person.Drafts;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftsIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final TenantId KOBE = TestDatabase.freshRegion();
    private static final TenantId KYOTO = TestDatabase.freshRegion();

    private String person = "secretariat-" + UUID.randomUUID();

    @Test
    void whatWasTypedIsFoundAgainAsItWasLastKept() {
        keep(KOBE, "entries/new", Map.of("payee", "大学"));
        keep(KOBE, "entries/new", Map.of("payee", "国立大学法人", "purpose", "改行\nと\"引用符\"と😀"));

        Draft found = in(KOBE, () -> of("budget").find("entries/new")).orElseThrow();

        assertThat(found.fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of("payee", "国立大学法人", "purpose", "改行\nと\"引用符\"と😀"));
        assertThat(found.at()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    }

    @Test
    void itIsFoundAfterARestartOfTheServer() {
        keep(KOBE, "entries/new", Map.of("payee", "大学"));

        Drafts afterwards = new PersonalDrafts("budget", new DraftRows(TestDatabase.transactions()), this::account);

        assertThat(in(KOBE, () -> afterwards.find("entries/new"))).isPresent();
    }

    @Test
    void anotherPersonRegionPluginOrFormHasNone() {
        keep(KOBE, "entries/new", Map.of("payee", "大学"));

        assertThat(in(KYOTO, () -> of("budget").find("entries/new"))).isEmpty();
        assertThat(in(KOBE, () -> of("notes").find("entries/new"))).isEmpty();
        assertThat(in(KOBE, () -> of("budget").find("entries/new/2002"))).isEmpty();
        person = "president-" + UUID.randomUUID();
        assertThat(in(KOBE, () -> of("budget").find("entries/new"))).isEmpty();
    }

    @Test
    void itLiesInTheRegionsOwnDatabaseAndNowhereElse() {
        keep(KOBE, "entries/new", Map.of("payee", "秘密の支払先-" + person));

        assertThat(rows(KOBE)).isEqualTo(1);
        assertThat(rows(KYOTO)).isZero();
        assertThat(TestDatabase.control()
                        .jdbc()
                        .sql("select table_name from information_schema.tables where table_schema = database()"
                                + " and table_name like '%draft%'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void whatWasForgottenIsGone() {
        keep(KOBE, "entries/new", Map.of("payee", "大学"));

        forget("entries/new");
        forget("never/kept");

        assertThat(in(KOBE, () -> of("budget").find("entries/new"))).isEmpty();
    }

    @Test
    void aDraftBeyondTheLimitIsRefusedWithItsLengthAndTheEarlierOneStays() {
        keep(KOBE, "a", Map.of("f", "x".repeat(Drafts.LONGEST_DRAFT - 1)));

        assertThatThrownBy(() -> keep(KOBE, "a", Map.of("f", "x".repeat(Drafts.LONGEST_DRAFT))))
                .hasMessageContaining("draft-too-long")
                .hasMessageContaining("100001");
        assertThat(in(KOBE, () -> of("budget").find("a").orElseThrow().fields().get("f")))
                .hasSize(Drafts.LONGEST_DRAFT - 1);
    }

    @Test
    void oneDraftTooManyTakesThePlaceOfTheOldestAndOfNobodyElses() {
        String clerk = person;
        person = "other-" + UUID.randomUUID();
        keep(KOBE, "form-0", Map.of("f", "somebody else's"));
        String other = person;
        person = clerk;
        for (int number = 0; number <= Drafts.MOST_DRAFTS; number++) {
            keep(KOBE, "form-" + number, Map.of("f", "x"));
        }

        assertThat(in(KOBE, () -> of("budget").find("form-0"))).isEmpty();
        assertThat(in(KOBE, () -> of("budget").find("form-1"))).isPresent();
        assertThat(in(KOBE, () -> of("budget").find("form-" + Drafts.MOST_DRAFTS)))
                .isPresent();
        person = other;
        assertThat(in(KOBE, () -> of("budget").find("form-0"))).isPresent();
    }

    @Test
    void nobodyHasNone() {
        Drafts nobodys = new PersonalDrafts("budget", new DraftRows(TRANSACTIONS), Optional::empty);

        assertThat(in(KOBE, () -> nobodys.find("a"))).isEmpty();
        assertThatThrownBy(() -> in(KOBE, () -> {
                    nobodys.keep("a", Map.of());
                    return null;
                }))
                .hasMessageContaining("Nobody is signed in");
    }

    @Test
    void aMalformedFormIsTheProgrammersFault() {
        assertThatThrownBy(() -> of("budget").find("Größe")).hasMessageContaining("Größe");
    }

    private void keep(TenantId tenant, String form, Map<String, String> fields) {
        in(tenant, () -> {
            of("budget").keep(form, fields);
            return null;
        });
    }

    private void forget(String form) {
        in(KOBE, () -> {
            of("budget").forget(form);
            return null;
        });
    }

    private int rows(TenantId tenant) {
        return in(
                tenant,
                () -> TRANSACTIONS.read(() -> TRANSACTIONS
                        .jdbc()
                        .sql("select count(*) from core_draft where account = :account")
                        .param("account", person)
                        .query(Integer.class)
                        .single()));
    }

    private Drafts of(String owner) {
        return new PersonalDrafts(owner, new DraftRows(TRANSACTIONS), this::account);
    }

    private Optional<String> account() {
        return Optional.of(person);
    }

    private static <T extends @Nullable Object> T in(TenantId tenant, Supplier<? extends T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
    }
}
