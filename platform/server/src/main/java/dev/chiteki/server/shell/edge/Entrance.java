package dev.chiteki.server.shell.edge;

import dev.chiteki.api.region.TenantId;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who may enter which tenant: asked anew at each request, push and page command. */
public final class Entrance {

    private final Supplier<Optional<String>> account;
    private final BiPredicate<String, TenantId> member;

    /**
     * @param account the account that is signed in on the current thread
     * @param member whether the account is a member of the tenant, and the tenant active
     */
    public Entrance(Supplier<Optional<String>> account, BiPredicate<String, TenantId> member) {
        this.account = account;
        this.member = member;
    }

    /** The account that is signed in on the current thread. */
    Optional<String> account() {
        return account.get();
    }

    /** The tenant of the first segment of a path, if the signed-in account may enter it. */
    Optional<TenantId> tenantOf(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        int end = plain.indexOf('/');
        String segment = end < 0 ? plain : plain.substring(0, end);
        return Optional.of(segment).filter(TenantId::isValid).map(TenantId::new).filter(tenant -> account()
                .filter(name -> member.test(name, tenant))
                .isPresent());
    }

    /** Whether the account may be in the tenant; every account may be where there is none. */
    boolean admits(@Nullable String name, @Nullable TenantId tenant) {
        return tenant == null || (name != null && member.test(name, tenant));
    }
}
