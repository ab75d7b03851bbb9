package dev.chiteki.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiteki.api.region.TenantKind;
import org.junit.jupiter.api.Test;

class PermissionTest {

    @Test
    void itSaysWhoHoldsItUnlessARegionDecidesOtherwise() {
        assertThat(Permission.of("notes.read", Role.SECRETARIAT, Role.AUDITOR).defaultRoles())
                .containsExactlyInAnyOrder(Role.SECRETARIAT, Role.AUDITOR);
    }

    @Test
    void itIsNamedByPluginAndAct() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Permission.of("read"))
                .withMessageContainingAll("'read'", "notes.read");
    }

    @Test
    void aRoleIsFoundByItsCodeWithinItsKindOfTenant() {
        assertThat(Role.of(TenantKind.REGION, "auditor")).contains(Role.AUDITOR);
        assertThat(Role.of(TenantKind.PROGRAMME, "auditor")).contains(Role.PROGRAMME_AUDITOR);
        assertThat(Role.of(TenantKind.PROGRAMME, "president")).isEmpty();
        assertThat(Role.PROGRAMME_AUDITOR.code()).isEqualTo("auditor");
        assertThat(Role.PROGRAMME_AUDITOR.kind()).isEqualTo(TenantKind.PROGRAMME);
    }
}
