package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedStandingsTest {

    private static final TenantId SAPPORO = new TenantId("sapporo");

    private final KnownAccounts accounts = new KnownAccounts().member("clerk", SAPPORO, Role.SECRETARIAT);
    private final AtomicInteger lookUps = new AtomicInteger();
    private final CachedStandings cached = new CachedStandings(this::lookUp);

    @Test
    void questionsOfOneMomentCostOneLookUp() {
        cached.find("clerk");
        cached.find("clerk");

        assertThat(lookUps).hasValue(1);
    }

    @Test
    void aForgottenStandingIsAskedAnew() {
        Memberships memberships = new Memberships(cached);
        boolean before = memberships.rolesOf("clerk", SAPPORO).contains(Role.SECRETARIAT);
        accounts.disable("clerk");

        cached.forget("clerk");

        assertThat(before).isTrue();
        assertThat(memberships.rolesOf("clerk", SAPPORO)).isEmpty();
    }

    @Test
    void aChangeIsNeverHiddenForLongerThanFiveSeconds() {
        assertThat(CachedStandings.LIFE).isLessThanOrEqualTo(java.time.Duration.ofSeconds(5));
    }

    private Optional<Standing> lookUp(String account) {
        lookUps.incrementAndGet();
        return Optional.of(accounts.standing(account));
    }
}
