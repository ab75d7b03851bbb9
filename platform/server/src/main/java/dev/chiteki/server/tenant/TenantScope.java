package dev.chiteki.server.tenant;

import dev.chiteki.api.region.TenantId;
import java.lang.ScopedValue.CallableOp;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant on whose behalf the current thread works. It is bound at the edge for the length of one call and cannot be
 * rebound to another tenant from within; work handed to another thread is wrapped in {@link #call} there.
 */
public final class TenantScope {

    private static final ScopedValue<Optional<TenantId>> BOUND = ScopedValue.newInstance();
    private static volatile Supplier<Optional<TenantId>> witness = Optional::empty;

    private TenantScope() {}

    /**
     * The bound tenant.
     *
     * @throws IllegalStateException if none is bound, or if the witness (the current page) belongs to another tenant
     */
    public static TenantId current() {
        return bound().orElseThrow(() -> new IllegalStateException(
                "No tenant is bound to this thread: enter through TenantScope.call at the edge of the work."));
    }

    /** The bound tenant, if there is one; the witness is asked all the same. */
    public static Optional<TenantId> bound() {
        Optional<TenantId> bound = BOUND.orElse(Optional.empty());
        bound.ifPresent(
                tenant -> witness.get().filter(other -> !other.equals(tenant)).ifPresent(other -> {
                    throw new IllegalStateException(
                            "Tenant " + tenant + " is bound, but the current page belongs to " + other + ".");
                }));
        return bound;
    }

    /**
     * Runs the work for the tenant.
     *
     * @throws IllegalStateException if another tenant is bound already, unless {@link #rebind} is meant
     */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            TenantId tenant, CallableOp<? extends T, X> work) throws X {
        BOUND.orElse(Optional.empty()).filter(other -> !other.equals(tenant)).ifPresent(other -> {
            throw new IllegalStateException("Work for " + tenant + " was started while " + other
                    + " is bound: no code serves two tenants at once.");
        });
        return rebind(tenant, work);
    }

    /** As {@link #call}, without a result. */
    public static void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs the work for the tenant whatever is bound: only for the edge itself, where a thread that holds a session's
     * lock executes a command of another page.
     */
    public static <T extends @Nullable Object, X extends Throwable> T rebind(
            TenantId tenant, CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(BOUND, Optional.of(tenant)).call(work);
    }

    /** Runs the work for no tenant whatever is bound: only for the edge, as {@link #rebind} is. */
    public static <T extends @Nullable Object, X extends Throwable> T without(CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(BOUND, Optional.empty()).call(work);
    }

    /** Names a second source (the current page's tenant) that must agree with what is bound. */
    public static void agreeWith(Supplier<Optional<TenantId>> secondSource) {
        witness = secondSource;
    }
}
