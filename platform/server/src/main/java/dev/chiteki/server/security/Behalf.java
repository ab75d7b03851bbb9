package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.WorkLanguage;
import java.lang.ScopedValue.CallableOp;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * On whose behalf work goes on apart from the page or request in which it was begun: the person, the tenant, the language.
 * What the person may do is asked anew where the work is done.
 */
public final class Behalf {

    private final SecurityContext person;
    private final TenantId tenant;
    private final Locale language;

    private Behalf(SecurityContext person, TenantId tenant, Locale language) {
        this.person = person;
        this.tenant = tenant;
        this.language = language;
    }

    /** Whoever is signed in on this thread, in the bound tenant. */
    public static Behalf ofCurrent(Locale language) {
        SecurityContext person = new SecurityContextImpl();
        person.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        return new Behalf(person, TenantScope.current(), language);
    }

    /** Does the work on this thread, which serves nobody else meanwhile. */
    public <T, X extends Throwable> T call(CallableOp<? extends T, X> work) throws X {
        SecurityContextHolder.setContext(person);
        try {
            return TenantScope.<T, X>call(tenant, () -> WorkLanguage.<T, X>call(language, work));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
