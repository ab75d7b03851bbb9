package dev.chiteki.server.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.PinChanged;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.StartState;
import dev.chiteki.server.registry.TenantChanged;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.AccountChanged;
import dev.chiteki.server.security.Memberships;
import dev.chiteki.server.tenant.TenantScope;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvisioningIT {

    private static final String PLUGIN = "firstday";

    @TempDir
    private static Path home;

    private static TrialNode node;

    /** What has just happened when a start dies. */
    enum Moment {
        REGISTERED((event, id) -> event.equals(new TenantChanged(id, TenantState.REQUESTED))),
        BEGUN((event, id) -> event.equals(new TenantChanged(id, TenantState.PROVISIONING))),
        PLUGIN_ENABLED((event, id) -> event.equals(new PinChanged(id, PLUGIN, true))),
        AN_ACCOUNT_HALF_MADE((event, id) ->
                event instanceof AccountChanged changed && changed.account().equals("auditor@" + id)),
        ACTIVATED((event, id) -> event.equals(new TenantChanged(id, TenantState.ACTIVE)));

        private final BiPredicate<Object, TenantId> happened;

        Moment(BiPredicate<Object, TenantId> happened) {
            this.happened = happened;
        }
    }

    @BeforeAll
    static void start() {
        node = TrialNode.start(home, PLUGIN);
    }

    @AfterEach
    void clear() {
        node.clear();
    }

    @AfterAll
    static void end() {
        node.close();
    }

    @Test
    void aWrongFileIsRefusedWithLineValueAndRemedyWhileTheOthersStart() {
        node.declare("alpha", valid("alpha"));
        node.declare("beta", valid("beta").replace("[" + PLUGIN + "]", "[" + PLUGIN + ", ledger]"));
        node.declare("gamma", valid("gamma"));

        String console = node.startTenants();

        assertThat(console)
                .containsPattern("beta/tenant\\.yaml:4:\\d+: プラグイン「ledger」はありません。使えるのは次のプラグインです：" + PLUGIN)
                .containsPattern(
                        "beta/tenant\\.yaml:4:\\d+: There is no plugin “ledger”. These are published: " + PLUGIN);
        assertThat(node.part(StartState.class).refusedFiles())
                .singleElement()
                .satisfies(refused -> assertThat(refused.file()).endsWith("beta/tenant.yaml"));
        assertThat(List.of("alpha", "gamma")).allSatisfy(ProvisioningIT::assertWhole);
        assertThat(find("beta")).isEmpty();
    }

    @Test
    void aCorrectedFileIsTakenAtTheNextStart() {
        node.declare("delta", valid("delta").replace("Asia/Tokyo", "Asia/Sapporo"));
        String first = node.startTenants();
        node.declare("delta", valid("delta"));

        String second = node.startTenants();

        assertThat(first).contains("delta/tenant.yaml:5:").contains("Asia/Sapporo");
        assertThat(second).doesNotContain("delta/tenant.yaml").contains("] delta ");
        assertWhole("delta");
        assertThat(node.part(StartState.class).refusedFiles()).isEmpty();
    }

    @Test
    void aSecondStartProvisionsNothingAnew() {
        node.declare("epsilon", valid("epsilon"));
        node.declare("zeta", valid("zeta"));
        String first = node.startTenants();
        AuditRow last = lastAct();

        String second = node.startTenants();

        assertThat(first).contains("] epsilon ", "] zeta ");
        assertThat(second).doesNotContain("] epsilon ", "] zeta ");
        assertThat(lastAct()).isEqualTo(last);
        assertThat(firstDaysOf("epsilon")).isEqualTo(1);
        assertWhole("epsilon");
    }

    @ParameterizedTest
    @EnumSource
    void aStartThatDiedIsResumedByTheNext(Moment moment) {
        String id = "died-" + moment.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String other = "z-after-" + moment.ordinal();
        node.declare(id, valid(id));
        node.declare(other, valid(other));

        assertThatThrownBy(() -> node.dieStartingTenants(event -> moment.happened.test(event, new TenantId(id))))
                .isInstanceOf(TrialNode.Death.class);
        node.startTenants();

        assertWhole(id);
        assertWhole(other);
        assertThat(acts("tenant.activate", id)).hasSize(1);
        assertThat(acts("plugin.enable", id + "/" + PLUGIN)).hasSize(1);
        assertThat(firstDaysOf(id)).isEqualTo(1);
    }

    /** Registered, open, with tables, plugin and people. */
    private static void assertWhole(String id) {
        TenantId tenant = new TenantId(id);
        assertThat(find(id)).extracting(RegisteredTenant::state).containsExactly(TenantState.ACTIVE);
        assertThat(node.part(Plugins.class).enabled(tenant, PLUGIN)).isPresent();
        assertThat(node.part(Memberships.class).rolesOf("administrator@" + id, tenant))
                .containsExactly(Role.PROGRAMME_ADMINISTRATOR);
        assertThat(TenantScope.call(tenant, () -> node.part(AuditTrail.class).latest(1)))
                .isEmpty();
    }

    private static List<RegisteredTenant> find(String id) {
        return node.part(Tenants.class).find(new TenantId(id)).stream().toList();
    }

    private static AuditRow lastAct() {
        return node.part(AuditTrail.class).latestOfOperators(1).getFirst();
    }

    private static List<AuditRow> acts(String act, String subject) {
        return node.part(AuditTrail.class).latestOfOperators(1_000).stream()
                .filter(row -> row.act().equals(act) && row.subject().equals(subject))
                .toList();
    }

    private static long firstDaysOf(String id) {
        return List.of(System.getProperty(PLUGIN, "").split(";")).stream()
                .filter(id::equals)
                .count();
    }

    private static String valid(String id) {
        return """
                id: %s
                kind: programme
                name: {ja: 試験, en: Test}
                plugins: [%s]
                settings: {language: ja, zone: Asia/Tokyo, colour: "#0017c1"}
                """.formatted(id, PLUGIN);
    }
}
