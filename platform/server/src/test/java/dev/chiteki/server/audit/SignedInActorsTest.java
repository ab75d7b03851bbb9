package dev.chiteki.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.audit.Actors.Actor;
import dev.chiteki.server.security.KnownAccounts;
import dev.chiteki.server.tenant.TenantScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.request.RequestContextHolder;

class SignedInActorsTest {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final TenantId SENDAI = new TenantId("sendai");
    private static final String ADDRESS = "192.0.2.7";

    private final KnownAccounts accounts = new KnownAccounts()
            .member("adviser", SAPPORO, Role.SECRETARIAT, Role.ADVISER)
            .member("adviser", SENDAI, Role.AUDITOR)
            .operator("operator");
    private final Actors actors = new SignedInActors(accounts.signedInUser());

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPersonIsRecordedWithAllRolesOfTheBoundTenantInOneOrder() throws Exception {
        KnownAccounts.requestOf("adviser", ADDRESS);

        Actor here = KnownAccounts.as("adviser", () -> TenantScope.call(SAPPORO, actors::current));
        Actor there = KnownAccounts.as("adviser", () -> TenantScope.call(SENDAI, actors::current));

        assertThat(here).isEqualTo(new Actor("adviser", "adviser,secretariat", ADDRESS));
        assertThat(there).isEqualTo(new Actor("adviser", "auditor", ADDRESS));
    }

    @Test
    void aPersonOutsideAnyTenantIsRecordedWithoutRoles() throws Exception {
        KnownAccounts.requestOf("adviser", ADDRESS);

        assertThat(KnownAccounts.as("adviser", actors::current)).isEqualTo(new Actor("adviser", "", ADDRESS));
    }

    @Test
    void anOperatorIsRecordedAsSuchInsideAndOutsideOfTenants() throws Exception {
        KnownAccounts.requestOf("operator", ADDRESS);

        Actor outside = KnownAccounts.as("operator", actors::current);
        Actor inside = KnownAccounts.as("operator", () -> TenantScope.call(SAPPORO, actors::current));

        assertThat(outside).isEqualTo(new Actor("operator", "operator", ADDRESS));
        assertThat(inside).isEqualTo(outside);
    }

    @Test
    void thePlatformsOwnWorkIsRecordedAsTheSystemsFromTheSystem() {
        Actor outside = actors.current();
        Actor inside = TenantScope.call(SAPPORO, actors::current);

        assertThat(outside).isEqualTo(new Actor("system", "", "system"));
        assertThat(inside).isEqualTo(outside);
    }

    @Test
    void whatSomebodyDoesWhoIsNotSignedInIsRecordedWithTheirAddress() {
        KnownAccounts.requestOf("", ADDRESS);

        assertThat(actors.current()).isEqualTo(new Actor("system", "", ADDRESS));
    }

    @Test
    void aCommandThatRunsInAnotherPersonsRequestIsNotRecordedWithThatPersonsAddress() throws Exception {
        KnownAccounts.requestOf("operator", ADDRESS);

        Actor actor = KnownAccounts.as("adviser", () -> TenantScope.call(SAPPORO, actors::current));

        assertThat(actor).isEqualTo(new Actor("adviser", "adviser,secretariat", "system"));
    }
}
