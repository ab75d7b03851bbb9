package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionRolesIT {

    private static final Permission BOOK = Permission.of("budget.book", Role.SECRETARIAT);

    private final Region kobe = SecurityParts.freshRegion();
    private final Region kyoto = SecurityParts.freshRegion();
    private final KnownAccounts accounts = new KnownAccounts()
            .member("administrator", kobe.id(), Role.ADMINISTRATOR)
            .member("clerk", kobe.id(), Role.SECRETARIAT)
            .member("clerk", kyoto.id(), Role.SECRETARIAT)
            .member("coordinator", kobe.id(), Role.COORDINATOR);
    private final RoleMappingRows rows = new RoleMappingRows(TestDatabase.control());
    private final CachedRoleMappings cache = new CachedRoleMappings(rows);
    private final SignedInUser user =
            new SignedInUser(account -> Optional.ofNullable(accounts.standing(account)), cache, () -> Locale.JAPANESE);
    private final List<Object> events = new ArrayList<>();
    private final RegionRoles roles = new RegionRoles(TestDatabase.control(), rows, cache, user, events::add);

    @Test
    void aWithdrawnRightIsGoneAtOnceAndInThatRegionOnly() throws Exception {
        assertThat(may("clerk", kobe)).isTrue();

        RoleMapping mapping = change(0, new RoleWish(BOOK, Role.SECRETARIAT, false));

        assertThat(mapping.version()).isEqualTo(1);
        assertThat(may("clerk", kobe)).isFalse();
        assertThat(may("clerk", kyoto)).isTrue();
        assertThat(events).hasSize(1);
    }

    @Test
    void aGrantedRightIsThereUntilTheDefaultHoldsAgain() throws Exception {
        change(0, new RoleWish(BOOK, Role.COORDINATOR, true));
        boolean granted = may("coordinator", kobe);
        change(1, new RoleWish(BOOK, Role.COORDINATOR, false));

        assertThat(granted).isTrue();
        assertThat(may("coordinator", kobe)).isFalse();
        assertThat(roles.history(kobe.id(), 10))
                .extracting(RoleChange::kind, RoleChange::account)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RoleChange.Kind.DEFAULT, "administrator"),
                        org.assertj.core.groups.Tuple.tuple(RoleChange.Kind.GRANT, "administrator"));
        assertThat(roles.mapping(kobe.id()).deviation(BOOK, Role.COORDINATOR)).isEmpty();
    }

    @Test
    void anotherNodeKnowsWithinItsMemorysLife() throws Exception {
        CachedRoleMappings elsewhere = new CachedRoleMappings(rows);
        boolean before = elsewhere.of(kobe.id()).holds(java.util.Set.of(Role.COORDINATOR), BOOK);

        change(0, new RoleWish(BOOK, Role.COORDINATOR, true));

        assertThat(before).isFalse();
        assertThat(CachedRoleMappings.LIFE).isLessThanOrEqualTo(java.time.Duration.ofSeconds(5));
        assertThat(new CachedRoleMappings(rows).of(kobe.id()).holds(java.util.Set.of(Role.COORDINATOR), BOOK))
                .isTrue();
    }

    @Test
    void whoSetsOutFromAStateThatIsGoneChangesNothing() throws Exception {
        change(0, new RoleWish(BOOK, Role.COORDINATOR, true));

        assertThatThrownBy(() -> change(0, new RoleWish(BOOK, Role.ADVISER, true)))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(Fault.CONFLICT);
                    assertThat(refused.reasons().getFirst().arguments()).containsExactly("administrator");
                });
        assertThat(change(0, new RoleWish(BOOK, Role.COORDINATOR, true)).version())
                .isEqualTo(1);
    }

    @Test
    void rolesOfAnotherKindAndTheMappingsOwnPermissionAreRefused() {
        assertThatThrownBy(() -> change(0, new RoleWish(BOOK, Role.PROGRAMME_OFFICER, true)))
                .hasMessageContaining("role-kind");
        assertThatThrownBy(() -> change(0, new RoleWish(RoleMapping.ADMINISTRATION, Role.ADMINISTRATOR, false)))
                .hasMessageContaining("permission-fixed");
        assertThat(roles.mapping(kobe.id()).version()).isZero();
    }

    @Test
    void whenARegionIsForgottenTheNextOneOfItsIdBeginsWithTheDefaults() throws Exception {
        change(0, new RoleWish(BOOK, Role.SECRETARIAT, false));

        new ForgottenRoles(TestDatabase.control(), rows, cache)
                .on(new dev.chiteki.server.registry.TenantForgotten(kobe.id()));

        assertThat(may("clerk", kobe)).isTrue();
        assertThat(roles.history(kobe.id(), 1)).hasSize(1);
        assertThat(roles.mapping(kobe.id()).version()).isZero();
    }

    @Test
    void onlyTheRegionsAdministratorsChangeIt() {
        assertThatThrownBy(() -> changeAs("clerk", kobe, 0, new RoleWish(BOOK, Role.COMPANY, true)))
                .hasMessageContaining("permission-missing");
        assertThatThrownBy(() -> changeAs("administrator", kyoto, 0, new RoleWish(BOOK, Role.COMPANY, true)))
                .hasMessageContaining("permission-missing");
    }

    private boolean may(String account, Region region) throws Exception {
        return KnownAccounts.as(account, () -> TenantScope.call(region.id(), () -> user.may(BOOK)));
    }

    private RoleMapping change(long seen, RoleWish... wishes) throws Exception {
        return changeAs("administrator", kobe, seen, wishes);
    }

    private RoleMapping changeAs(String account, Region region, long seen, RoleWish... wishes) throws Exception {
        return KnownAccounts.as(
                account, () -> TenantScope.call(region.id(), () -> roles.change(region, seen, List.of(wishes))));
    }
}
