package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Accounts that a test declares, for all who need somebody to be signed in without a database of accounts. */
public final class KnownAccounts {

    private final Map<String, Standing> standings = new LinkedHashMap<>();

    /** Declares a member; again to add roles or tenants. */
    public KnownAccounts member(String account, TenantId tenant, Role... roles) {
        Standing known = standings.get(account);
        Map<TenantId, Set<Role>> memberships = new HashMap<>(known == null ? Map.of() : known.memberships());
        memberships.put(tenant, Set.of(roles));
        standings.put(account, new Standing(account(account, true, false), memberships));
        return this;
    }

    /** Declares who operates the installation. */
    public KnownAccounts operator(String account) {
        standings.put(account, new Standing(account(account, true, true), Map.of()));
        return this;
    }

    /** Switches a declared account off. */
    public KnownAccounts disable(String account) {
        Map<TenantId, Set<Role>> memberships = standing(account).memberships();
        standings.put(account, new Standing(account(account, false, false), memberships));
        return this;
    }

    /** The person of the current thread among these accounts. */
    public SignedInUser signedInUser() {
        return new SignedInUser(this::find, tenant -> RoleMapping.asDeclared(), () -> Locale.JAPANESE);
    }

    /** Their memberships. */
    public Memberships memberships() {
        return new Memberships(this::find);
    }

    /** Runs the work with the account signed in on this thread; what was signed in before comes back. */
    public static <T> T as(String account, Callable<T> work) throws Exception {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of())));
        try {
            return work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Lets the thread serve a request that came in for the account from the address, until it is reset. */
    public static void requestOf(String account, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setAttribute(RequestOrigin.ACCOUNT, account);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    Standing standing(String account) {
        return find(account).orElseThrow();
    }

    private Optional<Standing> find(String account) {
        return Optional.ofNullable(standings.get(account));
    }

    private static Account account(String name, boolean enabled, boolean operator) {
        return new Account(
                name, name + "（名）", name + " (name)", null, Theme.SYSTEM, enabled, operator, false, Instant.EPOCH);
    }
}
