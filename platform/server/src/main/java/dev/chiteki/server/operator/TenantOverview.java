package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantDatabases;
import dev.chiteki.server.files.FileFigures;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.AccountDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each tenant is, told from the control database and the server's own figures: no tenant's database is opened. */
@Component
public final class TenantOverview {

    private final Tenants tenants;
    private final Pins pins;
    private final TenantDatabases databases;
    private final FileFigures files;
    private final AccountDirectory accounts;

    TenantOverview(
            Tenants tenants, Pins pins, TenantDatabases databases, FileFigures files, AccountDirectory accounts) {
        this.tenants = tenants;
        this.pins = pins;
        this.databases = databases;
        this.files = files;
        this.accounts = accounts;
    }

    /**
     * A tenant as it is now.
     *
     * @param plugins the versions of what it has enabled, by plugin id
     * @param databaseBytes about how much its tables take, as the database server estimates it
     * @param fileBytes how much its files take on disk
     * @param lastSignIn when one of its members last signed in, to the minute, or null if none has yet
     */
    public record Row(
            RegisteredTenant tenant,
            Map<String, String> plugins,
            long databaseBytes,
            long fileBytes,
            @Nullable Instant lastSignIn) {}

    /** All, by id. */
    public List<Row> all() {
        return of(tenants.all());
    }

    /** This one. */
    public Row of(RegisteredTenant tenant) {
        return of(List.of(tenant)).getFirst();
    }

    /** These, in their order. */
    public List<Row> of(List<RegisteredTenant> wanted) {
        Map<TenantId, Long> sizes = databases.sizes(
                wanted.stream().map(tenant -> tenant.region().id()).toList());
        Map<TenantId, Instant> lastSignIns = accounts.lastSignIns();
        return wanted.stream()
                .map(tenant -> {
                    TenantId id = tenant.region().id();
                    return new Row(
                            tenant, pins.of(id), sizes.getOrDefault(id, 0L), files.bytes(id), lastSignIns.get(id));
                })
                .toList();
    }
}
