package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.testing.TestDatabase;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsIT {

    @TempDir
    Path home;

    private final SecurityParts node = new SecurityParts();
    private final Region region = SecurityParts.freshRegion();

    @Test
    void eachRoleOfARegionHasAnAccountNamedByItsTitle() {
        node.demo(home, "").ensureFor(region);

        Account director = node.accounts.find("program-director@" + region.id()).orElseThrow();
        assertThat(director.displayName(Locale.JAPANESE)).isEqualTo("試験 事業総括");
        assertThat(director.displayName(Locale.ENGLISH)).isEqualTo("Program Director, Trial");
        assertThat(node.memberships.rolesOf("program-director@" + region.id(), region.id()))
                .containsExactly(Role.PROGRAM_DIRECTOR);
        assertThat(node.memberships.rolesOf("company@" + region.id(), region.id()))
                .containsExactly(Role.COMPANY);
        assertThat(node.accounts.find(DemoAccounts.OPERATOR).orElseThrow().operator())
                .isTrue();
    }

    @Test
    void aProgrammeOfficeHasItsOwnRoles() {
        Region office = new Region(
                TestDatabase.freshId(), TenantKind.PROGRAMME, "事業推進室", "Programme office", ZoneId.of("Asia/Tokyo"));

        node.demo(home, "").ensureFor(office);

        assertThat(node.memberships.rolesOf("auditor@" + office.id(), office.id()))
                .containsExactly(Role.PROGRAMME_AUDITOR);
        assertThat(node.accounts.find("president@" + office.id())).isEmpty();
    }

    @Test
    void generatedPasswordsAreThoseOfTheFileAndStayOnTheNextStart() {
        node.demo(home, "").ensureFor(region);
        String first = password("secretariat@" + region.id());

        node.demo(home, "").ensureFor(region);

        assertThat(password("secretariat@" + region.id())).isEqualTo(first);
        assertThat(fits(first, "secretariat@" + region.id())).isTrue();
        assertThat(fits(first, "president@" + region.id())).isFalse();
    }

    @Test
    void thePasswordOfTheEnvironmentServesAllAlsoWhereOthersWereGenerated() {
        node.demo(home, "").ensureFor(region);

        DemoAccounts shared = node.demo(home, "one for all of them");
        shared.ensureFor(region);

        assertThat(fits("one for all of them", "secretariat@" + region.id())).isTrue();
        assertThat(fits("one for all of them", "president@" + region.id())).isTrue();
        assertThat(shared.passwordFile()).isEmpty();
        assertThat(password("president@" + region.id())).doesNotContain("one for all");
    }

    @Test
    void whoeverTookOverAnAccountKeepsTheirOwnPassword() {
        String account = "secretariat@" + region.id();
        node.demo(home, "one for all of them").ensureFor(region);
        node.accounts.changePassword(account, "one for all of them", "taken over by a clerk");

        node.demo(home, "another one for all").ensureFor(region);

        assertThat(fits("taken over by a clerk", account)).isTrue();
        assertThat(fits("another one for all", "president@" + region.id())).isTrue();
    }

    @Test
    void productionRefusesThemByName() {
        assertThatThrownBy(() -> node.demo(home, "", "production").ensureFor(region))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OpenID Connect");
        assertThat(node.accounts.find("president@" + region.id())).isEmpty();
    }

    private String password(String account) {
        return new DemoPasswordFile(home.resolve("demo-accounts.txt")).read().getOrDefault(account, "");
    }

    private boolean fits(String password, String account) {
        return node.passwords.matches(
                password, node.rows.secret(account).orElseThrow().passwordHash());
    }
}
