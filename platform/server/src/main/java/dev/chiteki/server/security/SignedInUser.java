package dev.chiteki.server.security;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.security.CurrentUser;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.tenant.TenantScope;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person of the current thread, asked anew at each call, in the bound tenant. */
public final class SignedInUser implements CurrentUser {

    /** Who acts where the platform works by itself; no account has that name, and it holds no permission. */
    public static final String SYSTEM = "system";

    private final Standings standings;
    private final RoleMappings mappings;
    private final Supplier<Locale> reader;
    private final RequestOrigin origin = new RequestOrigin();

    SignedInUser(Standings standings, RoleMappings mappings, Supplier<Locale> reader) {
        this.standings = standings;
        this.mappings = mappings;
        this.reader = reader;
    }

    @Override
    public String accountName() {
        return accountIfSignedIn().orElse(SYSTEM);
    }

    @Override
    public String displayName() {
        String name = accountName();
        return standings
                .find(name)
                .map(standing -> standing.account().displayName(reader.get()))
                .orElse(name);
    }

    /**
     * Their roles in the bound tenant; empty where they are no member or nobody is signed in.
     *
     * @throws IllegalStateException if no tenant is bound
     */
    @Override
    public Set<Role> roles() {
        var tenant = TenantScope.current();
        return standing().map(standing -> standing.rolesIn(tenant)).orElse(Set.of());
    }

    @Override
    public boolean may(Permission permission) {
        Set<Role> roles = roles();
        return !roles.isEmpty() && mappings.of(TenantScope.current()).holds(roles, permission);
    }

    @Override
    public void require(Permission permission) {
        if (!may(permission)) {
            throw ChitekiException.forbidden(Reason.of("permission-missing", permission));
        }
    }

    /** The account's name if somebody is signed in on this thread. */
    public Optional<String> accountIfSignedIn() {
        return authentication().map(Authentication::getName);
    }

    /** Whether they operate the installation, outside any tenant. */
    public boolean isOperator() {
        return standing().filter(Standing::operates).isPresent();
    }

    /** From where the request came: its network address, or {@code system} for the platform's own work. */
    public String origin() {
        return authentication().map(origin::of).orElseGet(origin::ofNobody);
    }

    private Optional<Standing> standing() {
        return accountIfSignedIn().flatMap(standings::find);
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(found -> !(found instanceof AnonymousAuthenticationToken));
    }
}
