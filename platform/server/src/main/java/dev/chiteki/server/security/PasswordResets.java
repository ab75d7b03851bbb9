package dev.chiteki.server.security;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gives people who forgot their password a temporary one. An administrator may do so for those who belong to the
 * administrator's tenants alone: whoever serves another tenant too would take that one's access with the password.
 */
@Component
public final class PasswordResets {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR);

    private final Accounts accounts;
    private final Standings standings;

    PasswordResets(Accounts accounts, Standings standings) {
        this.accounts = accounts;
        this.standings = standings;
    }

    /** Whether the account may reset anybody's password at all. */
    public boolean isEntitled(String actor) {
        return standings
                .find(actor)
                .filter(standing ->
                        standing.operates() || !administered(standing).isEmpty())
                .isPresent();
    }

    /**
     * Resets the password and returns the temporary one, shown this once.
     *
     * @throws ChitekiException {@code password-reset-refused}, FORBIDDEN, alike for accounts that do not exist and for
     *     those that the actor may not touch
     */
    public String reset(String actor, String account) {
        String name = AccountName.normalise(account);
        boolean permitted = standings
                .find(actor)
                .flatMap(by -> standings.find(name).filter(of -> permits(by, of)))
                .isPresent();
        if (!permitted) {
            throw ChitekiException.forbidden(Reason.at("account", "password-reset-refused", account));
        }
        return accounts.resetPassword(name);
    }

    static boolean permits(Standing actor, Standing target) {
        if (actor.account().name().equals(target.account().name())) {
            return false;
        }
        if (actor.operates()) {
            return true;
        }
        Set<TenantId> theirs = target.memberships().keySet();
        return !target.account().operator()
                && !theirs.isEmpty()
                && administered(actor).containsAll(theirs);
    }

    private static Set<TenantId> administered(Standing actor) {
        return actor.tenants().stream()
                .filter(tenant -> actor.rolesIn(tenant).stream().anyMatch(ADMINISTRATORS::contains))
                .collect(Collectors.toSet());
    }
}
