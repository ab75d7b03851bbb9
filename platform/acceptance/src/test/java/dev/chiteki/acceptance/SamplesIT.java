package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sample bookings that come with the project, in regions of the same kind as those of the demo. */
@PlatformTest(regions = {"kobe", "kyoto"})
class SamplesIT {

    private static final Path SAMPLES =
            Path.of(System.getProperty("chiteki.root", "../..")).resolve("tenants/samples.json");
    private static final String ON = "--chiteki.samples=true";
    private static final TenantId KOBE = new TenantId("kobe");
    private static final TenantId KYOTO = new TenantId("kyoto");

    private long lastActBefore;

    @BeforeEach
    void copySamples(ChitekiPlatform platform) throws IOException {
        lastActBefore =
                platform.part(AuditTrail.class).latestOfOperators(1).getFirst().id();
        Files.copy(SAMPLES, platform.tenants().resolve("samples.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void withoutTheSwitchThereAreNone(ChitekiPlatform platform) {
        platform.restart();

        assertThat(documents(platform, KOBE)).extracting(SamplesIT::kind).containsExactly("grant-decision");
        assertThat(acts(platform)).isEmpty();
    }

    @Test
    void withTheSwitchAMemberEntersThemOnceHoweverOftenThePlatformStarts(ChitekiPlatform platform) {
        platform.restart(ON);
        List<JsonNode> first = documents(platform, KOBE);
        assertEnteredByAMember(platform, KOBE);
        assertEnteredByAMember(platform, KYOTO);
        assertThat(acts(platform))
                .extracting(AuditRow::subject)
                .containsExactlyInAnyOrder("kobe/budget", "kyoto/budget");

        forgetThatTheyWereEntered(platform);
        platform.restart(ON);
        List<JsonNode> afterAStartThatDied = documents(platform, KOBE);
        forgetTheKeys(platform);
        platform.restart(ON);

        assertThat(afterAStartThatDied).isEqualTo(first);
        assertThat(documents(platform, KOBE)).isEqualTo(first);
    }

    /** Marked as samples, through the public door, told by the audit as any member's bookings. */
    private static void assertEnteredByAMember(ChitekiPlatform platform, TenantId region) {
        String clerk = "secretariat@" + region;
        assertThat(samples(platform, region)).hasSizeGreaterThan(5).allSatisfy(document -> {
            assertThat(document.at("/purpose").asString()).startsWith("【見本】").endsWith("(sample)");
            assertThat(document.at("/recordedBy").asString()).isEqualTo(clerk);
        });
        assertThat(keys(platform, region)).startsWith("sample-1").allMatch(key -> key.startsWith("sample-"));
        assertThat(trail(platform, region))
                .filteredOn(row -> row.account().equals(clerk))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.roles()).isEqualTo("secretariat");
                    assertThat(row.origin()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
                    assertThat(row.plugin()).isEqualTo("budget");
                })
                .anySatisfy(row -> assertThat(row.after()).contains("【見本】"));
    }

    /** As a start leaves it that dies after the last call. */
    private static void forgetThatTheyWereEntered(ChitekiPlatform platform) {
        platform.part(ControlDatabase.class)
                .jdbc()
                .sql("DELETE FROM entered_samples WHERE tenant = 'kobe'")
                .update();
    }

    /** As they are once their retention is over. */
    private static void forgetTheKeys(ChitekiPlatform platform) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        TenantScope.<Integer, RuntimeException>call(
                KOBE,
                () -> transactions.write(() ->
                        transactions.jdbc().sql("DELETE FROM core_idempotency").update()));
    }

    private static List<JsonNode> samples(ChitekiPlatform platform, TenantId region) {
        return documents(platform, region).stream()
                .filter(document -> !kind(document).equals("grant-decision"))
                .toList();
    }

    private static List<JsonNode> documents(ChitekiPlatform platform, TenantId region) {
        List<JsonNode> documents = new ArrayList<>();
        platform.rest("auditor@" + region)
                .get("/api/v1/" + region + "/budget/entries?fiscalYear=2002")
                .json()
                .at("/entries")
                .forEach(documents::add);
        return documents;
    }

    private static String kind(JsonNode document) {
        return document.at("/kind").asString();
    }

    private static List<String> keys(ChitekiPlatform platform, TenantId region) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        return TenantScope.<List<String>, RuntimeException>call(
                region,
                () -> transactions.read(() -> transactions
                        .jdbc()
                        .sql("SELECT idempotency_key FROM core_idempotency ORDER BY created_at")
                        .query(String.class)
                        .list()));
    }

    private static List<AuditRow> trail(ChitekiPlatform platform, TenantId region) {
        return TenantScope.<List<AuditRow>, RuntimeException>call(
                region, () -> platform.part(AuditTrail.class).latest(1_000));
    }

    private List<AuditRow> acts(ChitekiPlatform platform) {
        return platform.part(AuditTrail.class).latestOfOperators(1_000).stream()
                .filter(row -> row.id() > lastActBefore && row.act().equals("samples.enter"))
                .toList();
    }
}
