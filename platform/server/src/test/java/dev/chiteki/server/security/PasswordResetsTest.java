package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import org.junit.jupiter.api.Test;

class PasswordResetsTest {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final TenantId SENDAI = new TenantId("sendai");

    private final KnownAccounts accounts = new KnownAccounts()
            .member("admin", SAPPORO, Role.ADMINISTRATOR)
            .member("clerk", SAPPORO, Role.SECRETARIAT)
            .member("adviser", SAPPORO, Role.ADVISER)
            .member("adviser", SENDAI, Role.ADVISER)
            .member("neighbour", SENDAI, Role.SECRETARIAT)
            .operator("operator");

    @Test
    void anAdministratorResetsThoseOfTheOwnTenantOnly() {
        assertThat(permits("admin", "clerk")).isTrue();
        assertThat(permits("admin", "neighbour")).isFalse();
    }

    @Test
    void whoServesAnotherTenantTooIsOutOfReach() {
        assertThat(permits("admin", "adviser")).isFalse();
        assertThat(permits("operator", "adviser")).isTrue();
    }

    @Test
    void nobodyResetsTheOperatorOrThemselvesAndAClerkResetsNobody() {
        assertThat(permits("admin", "operator")).isFalse();
        assertThat(permits("admin", "admin")).isFalse();
        assertThat(permits("clerk", "admin")).isFalse();
    }

    @Test
    void anAdministratorWhoIsSwitchedOffResetsNobody() {
        accounts.disable("admin");

        assertThat(permits("admin", "clerk")).isFalse();
    }

    private boolean permits(String actor, String target) {
        return PasswordResets.permits(accounts.standing(actor), accounts.standing(target));
    }
}
