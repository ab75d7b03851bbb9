package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.security.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsIT {

    private static final String PASSWORD = "a good long password";

    private final SecurityParts node = new SecurityParts();

    @Test
    void anAccountBeginsWithATemporaryPasswordThatItsOwnerReplaces() {
        Region region = SecurityParts.freshRegion();
        String name = "adviser@" + region.id();
        String temporary = node.accounts.create(name, "アドバイザー", "Adviser");

        boolean before = node.accounts.find(name).orElseThrow().passwordTemporary();
        node.accounts.changePassword(name, temporary, PASSWORD);

        assertThat(before).isTrue();
        assertThat(node.accounts.find(name).orElseThrow().passwordTemporary()).isFalse();
        assertThat(node.passwords.matches(
                        PASSWORD, node.rows.secret(name).orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void aPersonMayServeSeveralTenantsWithRolesOfTheirOwnInEach() {
        Region first = SecurityParts.freshRegion();
        Region second = SecurityParts.freshRegion();
        String name = node.freshAccount(PASSWORD);

        node.accounts.join(name, first, Role.ADVISER);
        node.accounts.join(name, second, Role.COORDINATOR);
        node.accounts.join(name, second, Role.AUDITOR);

        assertThat(node.memberships.tenantsOf(name)).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(node.memberships.rolesOf(name, first.id())).containsExactly(Role.ADVISER);
        assertThat(node.memberships.rolesOf(name, second.id()))
                .containsExactlyInAnyOrder(Role.COORDINATOR, Role.AUDITOR);
    }

    @Test
    void leavingEndsAccessAtOnceAndOneMayComeBack() {
        Region region = SecurityParts.freshRegion();
        String name = node.freshAccount(PASSWORD);
        node.accounts.join(name, region, Role.SECRETARIAT);
        boolean member = node.memberships.tenantsOf(name).contains(region.id());

        node.accounts.leave(name, region, Role.SECRETARIAT);
        boolean afterLeaving = node.memberships.tenantsOf(name).contains(region.id());
        node.accounts.join(name, region, Role.SECRETARIAT);

        assertThat(member).isTrue();
        assertThat(afterLeaving).isFalse();
        assertThat(node.memberships.rolesOf(name, region.id())).containsExactly(Role.SECRETARIAT);
    }

    @Test
    void aChangeOnOneNodeShowsOnAnotherWithinSeconds() {
        Region region = SecurityParts.freshRegion();
        String name = node.freshAccount(PASSWORD);
        node.accounts.join(name, region, Role.PRESIDENT);
        SecurityParts other = new SecurityParts();
        boolean known = other.memberships.tenantsOf(name).contains(region.id());

        node.accounts.setEnabled(name, false);

        assertThat(known).isTrue();
        Instant deadline = Instant.now().plusSeconds(5);
        while (!other.memberships.tenantsOf(name).isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(other.memberships.tenantsOf(name)).isEmpty();
    }

    @Test
    void aRoleOfAnotherKindOfTenantIsRefused() {
        String name = node.freshAccount(PASSWORD);

        assertRefused(
                "role-kind", () -> node.accounts.join(name, SecurityParts.freshRegion(), Role.PROGRAMME_DIRECTOR));
    }

    @Test
    void badInputIsRefusedByItsReason() {
        String name = node.freshAccount(PASSWORD);

        assertRefused("account-exists", () -> node.accounts.create(name, "同名", "Same"));
        assertRefused("account-name-malformed", () -> node.accounts.create("No Name!", "名", "Name"));
        assertRefused("account-name-malformed", () -> node.accounts.create("system", "名", "Name"));
        assertRefused("password-wrong", () -> node.accounts.changePassword(name, "guess", "another good password"));
        assertRefused("password-same", () -> node.accounts.changePassword(name, PASSWORD, PASSWORD));
        assertRefused("password-too-short", () -> node.accounts.changePassword(name, PASSWORD, "short"));
        assertRefused("account-unknown", () -> node.accounts.setEnabled("nobody@nowhere", true));
    }

    @Test
    void guessesAtTheCurrentPasswordAreSlowedDown() {
        String name = node.freshAccount(PASSWORD);
        for (int guess = 0; guess < 5; guess++) {
            assertRefused("password-wrong", () -> node.accounts.changePassword(name, "guess", "another good password"));
        }

        assertRefused("sign-in-throttled", () -> node.accounts.changePassword(name, PASSWORD, "another good password"));
    }

    @Test
    void changesAreToldWithoutAnySecret() {
        String name = node.freshAccount(PASSWORD);

        node.accounts.resetPassword(name);

        String hash = node.rows.secret(name).orElseThrow().passwordHash();
        assertThat(node.events)
                .extracting(event -> ((AccountChanged) event).act())
                .containsExactly("account.create", "account.password-change", "account.password-reset");
        assertThat(node.events.toString()).doesNotContain(PASSWORD).doesNotContain(hash);
    }

    @Test
    void theChosenLanguageIsKeptAndToldOnce() {
        String name = node.freshAccount(PASSWORD);

        node.accounts.setLanguage(name, Locale.ENGLISH);
        node.accounts.setLanguage(name, Locale.ENGLISH);

        assertThat(node.accounts.find(name).orElseThrow().language()).isEqualTo(Locale.ENGLISH);
        assertThat(node.events)
                .filteredOn(event -> ((AccountChanged) event).act().equals("account.language"))
                .containsExactly(new AccountChanged("account.language", name, null, Map.of("language", "en")));
    }

    @Test
    void theChosenThemeIsKeptThroughAChangeOfThePassword() {
        String name = node.freshAccount(PASSWORD);

        node.accounts.setTheme(name, Theme.DARK);
        node.accounts.changePassword(name, PASSWORD, "another good password");

        assertThat(node.accounts.find(name).orElseThrow().theme()).isEqualTo(Theme.DARK);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(
                        refused.reasons().getFirst().code())
                .isEqualTo(code));
    }
}
