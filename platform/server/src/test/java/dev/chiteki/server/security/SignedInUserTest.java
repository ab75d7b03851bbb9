package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.tenant.TenantScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;

class SignedInUserTest {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final TenantId SENDAI = new TenantId("sendai");
    private static final Permission BOOK = Permission.of("budget.book", Role.SECRETARIAT);

    private final KnownAccounts accounts = new KnownAccounts()
            .member("clerk", SAPPORO, Role.SECRETARIAT)
            .member("clerk", SENDAI, Role.AUDITOR)
            .operator("operator");
    private final SignedInUser user = accounts.signedInUser();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPermissionIsHeldByTheRolesOfTheBoundTenantOnly() throws Exception {
        boolean atHome = as("clerk", SAPPORO, () -> user.may(BOOK));
        boolean elsewhere = as("clerk", SENDAI, () -> user.may(BOOK));

        assertThat(atHome).isTrue();
        assertThat(elsewhere).isFalse();
    }

    @Test
    void aPersonIsCalledByTheNameOfTheirAccountsOwner() throws Exception {
        assertThat(as("clerk", SAPPORO, user::displayName)).isNotBlank();
        assertThat(as("clerk", SAPPORO, user::accountName)).isEqualTo("clerk");
    }

    @Test
    void aMissingPermissionIsRefusedByItsCode() throws Exception {
        as("clerk", SENDAI, () -> assertThatThrownBy(() -> user.require(BOOK))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> {
                    assertThat(refused.fault()).isEqualTo(Fault.FORBIDDEN);
                    assertThat(refused.reasons().getFirst().code()).isEqualTo("permission-missing");
                }));
    }

    @Test
    void anAccountThatIsSwitchedOffHoldsNothingFromThenOn() throws Exception {
        accounts.disable("clerk");

        assertThat(as("clerk", SAPPORO, user::roles)).isEmpty();
        assertThat(accounts.memberships().tenantsOf("clerk")).isEmpty();
    }

    @Test
    void theOperatorIsNoMemberOfAnyTenant() throws Exception {
        assertThat(KnownAccounts.as("operator", user::isOperator)).isTrue();
        assertThat(as("operator", SAPPORO, user::roles)).isEmpty();
        assertThat(KnownAccounts.as("clerk", user::isOperator)).isFalse();
    }

    @Test
    void nobodyHoldsNothing() {
        boolean permitted = TenantScope.call(SAPPORO, () -> user.may(BOOK));

        assertThat(permitted).isFalse();
        assertThat(user.accountIfSignedIn()).isEmpty();
        assertThat(user.origin()).isEqualTo("system");
        assertThat(user.accountName()).isEqualTo("system");
    }

    @Test
    void rolesWithoutABoundTenantAreAnErrorNotADefault() {
        assertThatThrownBy(() -> KnownAccounts.as("clerk", user::roles)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOriginIsTheRequestsOnlyForTheAccountThatSentIt() throws Exception {
        KnownAccounts.requestOf("clerk", "192.0.2.7");

        assertThat(KnownAccounts.as("clerk", user::origin)).isEqualTo("192.0.2.7");
        assertThat(KnownAccounts.as("operator", user::origin)).isEqualTo("system");
    }

    private static <T> T as(String account, TenantId tenant, java.util.concurrent.Callable<T> work) throws Exception {
        return KnownAccounts.as(account, () -> TenantScope.<T, Exception>call(tenant, work::call));
    }
}
