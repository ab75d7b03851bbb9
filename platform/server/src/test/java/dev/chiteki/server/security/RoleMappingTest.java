package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.TenantKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleMappingTest {

    private static final Permission BOOK = Permission.of("budget.book", Role.SECRETARIAT, Role.PROGRAMME_OFFICER);

    @Test
    void whereNothingIsDecidedThePluginsDeclarationHolds() {
        RoleMapping mapping = RoleMapping.asDeclared();

        assertThat(mapping.holders(BOOK, TenantKind.REGION)).containsExactly(Role.SECRETARIAT);
        assertThat(mapping.holders(BOOK, TenantKind.PROGRAMME)).containsExactly(Role.PROGRAMME_OFFICER);
        assertThat(mapping.deviation(BOOK, Role.SECRETARIAT)).isEmpty();
    }

    @Test
    void aRegionGrantsAndWithdraws() {
        RoleMapping mapping = RoleMapping.of(
                2,
                List.of(
                        new RoleDeviation("budget.book", Role.SECRETARIAT, false),
                        new RoleDeviation("budget.book", Role.COORDINATOR, true)));

        assertThat(mapping.holds(Set.of(Role.SECRETARIAT), BOOK)).isFalse();
        assertThat(mapping.holds(Set.of(Role.SECRETARIAT, Role.COORDINATOR), BOOK))
                .isTrue();
        assertThat(mapping.deviation(BOOK, Role.COORDINATOR)).contains(true);
        assertThat(mapping.deviation(BOOK, Role.PRESIDENT)).isEmpty();
    }

    @Test
    void aPermissionOfANewerVersionTakesItsOwnDefaultsAndOneThatMovedItsNewOnes() {
        RoleMapping mapping = RoleMapping.of(1, List.of(new RoleDeviation("budget.book", Role.COORDINATOR, true)));

        Permission added = Permission.of("budget.close", Role.PRESIDENT);
        Permission moved = Permission.of("budget.book", Role.PRESIDENT, Role.COORDINATOR);

        assertThat(mapping.holders(added, TenantKind.REGION)).containsExactly(Role.PRESIDENT);
        assertThat(mapping.holders(moved, TenantKind.REGION))
                .containsExactlyInAnyOrder(Role.PRESIDENT, Role.COORDINATOR);
        assertThat(mapping.deviation(moved, Role.COORDINATOR)).isEmpty();
    }

    @Test
    void noDeviationTakesTheMappingFromItsAdministratorsOrGivesItToOthers() {
        List<RoleDeviation> hostile = new ArrayList<>();
        for (Role role : Role.values()) {
            hostile.add(new RoleDeviation(RoleMapping.ADMINISTRATION.id(), role, role != Role.ADMINISTRATOR));
        }

        RoleMapping mapping = RoleMapping.of(1, hostile);

        assertThat(mapping.holders(RoleMapping.ADMINISTRATION, TenantKind.REGION))
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(mapping.holders(Permission.of("administration.roles", Role.COMPANY), TenantKind.REGION))
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void noDeviationTakesTheSightOfTheMappingFromAuditorsOfEitherKind() {
        List<RoleDeviation> hostile = new ArrayList<>();
        for (Role role : Role.values()) {
            hostile.add(new RoleDeviation(RoleMapping.READING.id(), role, false));
        }

        RoleMapping mapping = RoleMapping.of(1, hostile);

        assertThat(mapping.holders(RoleMapping.READING, TenantKind.REGION))
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.AUDITOR);
        assertThat(mapping.holders(RoleMapping.READING, TenantKind.PROGRAMME))
                .containsExactlyInAnyOrder(Role.PROGRAMME_ADMINISTRATOR, Role.PROGRAMME_AUDITOR);
    }

    @Test
    void everyQuestionIsAnsweredByTheDecisionElseByTheDeclaration() {
        Random random = new Random(20_020_701);
        for (int round = 0; round < 300; round++) {
            Permission permission = new Permission("plugin.act", some(random));
            Map<Role, Boolean> decided = new HashMap<>();
            some(random).forEach(role -> decided.put(role, random.nextBoolean()));
            RoleMapping mapping = RoleMapping.of(
                    round,
                    decided.entrySet().stream()
                            .map(entry -> new RoleDeviation("plugin.act", entry.getKey(), entry.getValue()))
                            .toList());

            for (Role role : Role.values()) {
                boolean expected =
                        decided.getOrDefault(role, permission.defaultRoles().contains(role));
                assertThat(mapping.holds(Set.of(role), permission)).isEqualTo(expected);
                assertThat(mapping.holders(permission, role.kind()).contains(role))
                        .isEqualTo(expected);
            }
        }
    }

    private static Set<Role> some(Random random) {
        EnumSet<Role> some = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (random.nextInt(3) == 0) {
                some.add(role);
            }
        }
        return some;
    }
}
