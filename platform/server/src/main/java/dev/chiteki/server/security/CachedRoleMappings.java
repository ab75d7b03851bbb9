package dev.chiteki.server.security;

import dev.chiteki.api.region.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers mappings for a moment, so that a question of rights costs no query. A change on this node shows at once, a
 * change made on another one within {@link #LIFE}.
 */
final class CachedRoleMappings implements RoleMappings {

    static final Duration LIFE = Duration.ofSeconds(3);

    private final RoleMappings source;
    private final Map<TenantId, Entry> entries = new ConcurrentHashMap<>();

    CachedRoleMappings(RoleMappings source) {
        this.source = source;
    }

    @Override
    public RoleMapping of(TenantId tenant) {
        // Read within compute: forget() then waits for a look-up that began before the change, and drops it.
        return entries.compute(tenant, this::fresh).mapping();
    }

    void forget(TenantId tenant) {
        entries.remove(tenant);
    }

    private Entry fresh(TenantId tenant, @Nullable Entry known) {
        return known == null || known.isOver() ? new Entry(source.of(tenant), System.nanoTime()) : known;
    }

    private record Entry(RoleMapping mapping, long readAt) {

        boolean isOver() {
            return System.nanoTime() - readAt > LIFE.toNanos();
        }
    }
}
