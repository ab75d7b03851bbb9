package dev.chiteki.server.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.plugin.Settings;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.setting.Secret;
import dev.chiteki.api.setting.SettingsDeclaration;
import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.audit.TestTrail;
import dev.chiteki.server.database.InstallationKeys;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.security.KnownAccounts;
import dev.chiteki.server.tenant.TenantScope;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegionSettingsIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final Map<String, String> KEYS =
            Map.of("1", "0123456789abcdef0123456789abcdef", "2", "fedcba9876543210fedcba9876543210");

    private final TenantId kobe = TestDatabase.freshRegion();
    private final TenantId kyoto = TestDatabase.freshRegion();
    private final Map<String, Object> file = new HashMap<>();
    private final SettingsRecord record = SampleSettings.record();
    private final RegionSettings settings = parts("1", KEYS).settings();

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void theFileGivesTheFirstValuesAndCountsNoMoreOnceTheyAreTakenOver() {
        file.put("name", "札幌");
        file.put("day", LocalDate.of(2003, 4, 1));
        file.put("token", "s3cr3t");
        file.put("grants", List.of(Map.of("year", 2002L, "amount", 5L)));

        SampleSettings before = read(kobe);
        in(kobe, () -> {
            settings.takeOver("sample", record);
            settings.takeOver("sample", record);
            return null;
        });
        file.put("name", "仙台");

        assertThat(before.name()).isEqualTo("札幌");
        assertThat(read(kobe)).isEqualTo(before);
        assertThat(before.token().isSet()).isFalse();
        assertThat(before.grants()).hasSize(1);
        assertThat(field(kobe, "name").declared()).isEqualTo("仙台");
        assertThat(field(kobe, "day").declared()).isNull();
        assertThat(in(kobe, () -> settings.history("sample", 10)))
                .extracting(SettingChange::kind)
                .containsOnly(SettingChange.Kind.DECLARED)
                .hasSize(3);
    }

    @Test
    void aChangeHoldsInItsRegionOnlyAndIsToldByHistoryAndTrail() {
        SettingsState state = change(kobe, 0, Map.of("name", "神戸", "most", 50L));

        assertThat(state.version()).isEqualTo(1);
        assertThat(read(kobe).name()).isEqualTo("神戸");
        assertThat(read(kyoto)).isEqualTo(SampleSettings.DEFAULTS);
        assertThat(in(kobe, () -> settings.history("sample", 10)))
                .extracting(SettingChange::name, SettingChange::before, SettingChange::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("name", null, "\"神戸\""),
                        org.assertj.core.groups.Tuple.tuple("most", null, "50"));
        AuditRow row = in(kobe, () -> trail().latest(1)).getFirst();
        assertThat(row.act()).isEqualTo("settings.change");
        assertThat(row.subject()).isEqualTo("settings sample");
        assertThat(row.after()).contains("神戸");
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        change(kobe, 0, Map.of("name", "神戸"));

        SettingsState state = change(kobe, 1, Map.of("name", "神戸"));

        assertThat(state.version()).isEqualTo(1);
        assertThat(in(kobe, () -> settings.history("sample", 10))).hasSize(1);
    }

    @Test
    void backToTheDefaultIsAChangeToo() {
        change(kobe, 0, Map.of("name", "神戸", "token", "s3cr3t"));

        SettingsState state = in(
                kobe,
                () -> settings.change(
                        "sample", record, new SettingsChange(1, Map.of(), Set.of("name", "token", "open"))));

        assertThat(read(kobe)).isEqualTo(SampleSettings.DEFAULTS);
        assertThat(state.fields()).noneMatch(FieldState::own);
        assertThat(in(kobe, () -> settings.history("sample", 2)))
                .extracting(SettingChange::kind)
                .containsOnly(SettingChange.Kind.RESET);
    }

    @Test
    void whoSetsOutFromAStateThatIsGoneChangesNothing() {
        change(kobe, 0, Map.of("name", "神戸"));

        assertThatThrownBy(() -> change(kobe, 0, Map.of("name", "仙台")))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(Fault.CONFLICT);
                    assertThat(refused.reasons().getFirst().code()).isEqualTo("setting-stale");
                });
        assertThat(read(kobe).name()).isEqualTo("神戸");
    }

    @Test
    void aRefusedChangeLeavesEverythingAsItWas() {
        assertThatThrownBy(() -> change(kobe, 0, Map.of("name", "神戸", "least", 80L)))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(
                                refused.reasons().getFirst().code())
                        .isEqualTo("setting-combination"));
        assertThatThrownBy(() -> change(kobe, 0, Map.of("nonsense", 1L)))
                .hasMessageContaining("setting-unknown")
                .hasMessageContaining("nonsense");

        assertThat(read(kobe)).isEqualTo(SampleSettings.DEFAULTS);
        assertThat(in(kobe, () -> settings.history("sample", 10))).isEmpty();
    }

    @Test
    void aSecretIsReadByThePluginAndStandsNowhereInClear() {
        change(kobe, 0, Map.of("token", "s3cr3t-札幌"));

        SettingsState state = in(kobe, () -> settings.state("sample", record));

        assertThat(read(kobe).token()).isEqualTo(Secret.of("s3cr3t-札幌"));
        assertThat(state.toString()).doesNotContain("s3cr3t");
        assertThat(field(kobe, "token").own()).isTrue();
        assertThat(field(kobe, "token").changedAt()).isNotNull();
        assertThat(dump(kobe)).contains("token").doesNotContain("s3cr3t").doesNotContain("札幌");
    }

    @Test
    void aSecretIsTooLongOrEmptyWithoutBeingNamed() {
        for (Object wrong : List.of("", " ", "s3cr3t".repeat(1000), 7L)) {
            assertThatThrownBy(() -> change(kobe, 0, Map.of("token", wrong)))
                    .hasMessageContaining("setting-secret-malformed")
                    .message()
                    .doesNotContain("s3cr3t");
        }
    }

    @Test
    void aCopiedOrChangedRowOpensForNobodyAndTheAdministratorIsTold() {
        change(kobe, 0, Map.of("token", "s3cr3t"));
        String stolen = in(
                kobe,
                () -> TRANSACTIONS.read(() -> TRANSACTIONS
                        .jdbc()
                        .sql("select content from core_setting where name = 'token'")
                        .query(String.class)
                        .single()));
        change(kyoto, 0, Map.of("token", "another"));
        in(
                kyoto,
                () -> TRANSACTIONS.write(() -> TRANSACTIONS
                        .jdbc()
                        .sql("update core_setting set content = :content where name = 'token'")
                        .param("content", stolen)
                        .update()));

        assertThat(read(kyoto).token().isSet()).isFalse();
        Fallback problem = field(kyoto, "token").problem();
        assertThat(problem).isNotNull();
        assertThat(String.valueOf(problem)).contains("setting-secret-unreadable");
    }

    @Test
    void afterAnewKeyAllSecretsComeUnderItAndTheOldOneMayGo() {
        change(kobe, 0, Map.of("token", "s3cr3t"));

        Parts rotating = parts("2", KEYS);
        SecretCount count = in(kobe, rotating.secrets()::reseal);
        Parts after = parts("2", Map.of("2", KEYS.get("2")));

        assertThat(count).isEqualTo(new SecretCount(kobe, "2", 1, 0, 0));
        assertThat(count.isAllUnder("2")).isTrue();
        assertThat(rotating.secrets().counts()).contains(count);
        assertThat(((SampleSettings) in(kobe, () -> after.settings().read("sample", record))).token())
                .isEqualTo(Secret.of("s3cr3t"));
        assertThat(in(kobe, () -> settings.history("sample", 10))).hasSize(1);
    }

    @Test
    void withoutTheKeyASecretStaysAsItIsAndIsCounted() {
        change(kobe, 0, Map.of("token", "s3cr3t"));

        SecretCount count = in(
                kobe, parts("2", Map.of("2", KEYS.get("2"), "1", KEYS.get("2"))).secrets()::reseal);

        assertThat(count).isEqualTo(new SecretCount(kobe, "2", 1, 1, 1));
        assertThat(read(kobe).token()).isEqualTo(Secret.of("s3cr3t"));
    }

    record Narrower(
            @jakarta.validation.constraints.Size(max = 2) String name, boolean open) {}

    @Test
    void whatAnotherVersionDoesNotAcceptFallsBackAndComesBackWithTheVersionThatDoes() {
        change(kobe, 0, Map.of("name", "長い名前", "open", false, "most", 50L));

        try (SettingsRecord narrower =
                SettingsRecord.of(SettingsDeclaration.of(new Narrower("短", true)), () -> Locale.JAPANESE)) {
            Record made = in(kobe, () -> settings.read("sample", narrower));
            SettingsState state = in(kobe, () -> settings.state("sample", narrower));

            assertThat(made).isEqualTo(new Narrower("短", false));
            assertThat(Optional.ofNullable(state.fields().getFirst().problem()).map(Fallback::plain))
                    .contains("長い名前");
            assertThat(state.leftovers()).containsExactly(Map.entry("most", 50L));
        }
        assertThat(read(kobe).name()).isEqualTo("長い名前");
    }

    @Test
    void withinATransactionTheSettingsStayTheSame() throws Exception {
        SampleSettings[] seen = new SampleSettings[2];

        in(
                kobe,
                () -> TRANSACTIONS.write(() -> {
                    seen[0] = read(kobe);
                    Thread other = Thread.ofVirtual().start(() -> change(kobe, 0, Map.of("name", "神戸")));
                    join(other);
                    seen[1] = read(kobe);
                    return null;
                }));

        assertThat(seen[1]).isSameAs(seen[0]);
        assertThat(read(kobe).name()).isEqualTo("神戸");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private record Parts(RegionSettings settings, SettingSecrets secrets) {}

    private Parts parts(String current, Map<String, String> keys) {
        SettingKeys ring = new SettingKeys(
                current,
                new TreeSet<>(keys.keySet()),
                id -> InstallationKeys.derive(keys.getOrDefault(id, "x".repeat(32)), "setting-key:" + id));
        SettingRows rows = new SettingRows(TRANSACTIONS);
        HeldSettings held = new HeldSettings(
                TRANSACTIONS, rows, new SecretSeal(ring, new SecureRandom()), (tenant, plugin) -> declared());
        SettingsWriting writing = new SettingsWriting(rows, held, trail());
        return new Parts(
                new RegionSettings(TRANSACTIONS, held, rows, writing, new KnownAccounts().signedInUser()),
                new SettingSecrets(TRANSACTIONS, TestDatabase.control(), held, rows, ring));
    }

    private Settings declared() {
        return new Settings() {

            @Override
            public Map<String, Object> values() {
                return file;
            }

            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(file.get(key)).map(Object::toString);
            }
        };
    }

    private SampleSettings read(TenantId tenant) {
        return (SampleSettings) in(tenant, () -> settings.read("sample", record));
    }

    private FieldState field(TenantId tenant, String name) {
        return in(tenant, () -> settings.state("sample", record)).fields().stream()
                .filter(state -> state.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SettingsState change(TenantId tenant, long seen, Map<String, Object> set) {
        return in(tenant, () -> settings.change("sample", record, new SettingsChange(seen, set, Set.of())));
    }

    /** Every row of every table of settings and of the trail. */
    private static String dump(TenantId tenant) {
        return in(
                tenant,
                () -> TRANSACTIONS.read(() -> {
                    StringBuilder all = new StringBuilder();
                    for (String table :
                            List.of("core_setting", "core_setting_state", "core_setting_change", "core_audit")) {
                        all.append(TRANSACTIONS
                                .jdbc()
                                .sql("select * from " + table)
                                .query()
                                .listOfRows());
                    }
                    return all.toString();
                }));
    }

    private static AuditTrail trail() {
        return TestTrail.of(TRANSACTIONS, TestDatabase.control());
    }

    private static <T extends @Nullable Object> T in(TenantId tenant, Supplier<? extends T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
    }
}
