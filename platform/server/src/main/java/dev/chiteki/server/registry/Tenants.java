package dev.chiteki.server.registry;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.registry.declaration.TenantFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The tenants of the installation. Kept in the control database, read from memory. */
@Component
public final class Tenants {

    private static final Set<TenantState> FALLIBLE =
            EnumSet.of(TenantState.REQUESTED, TenantState.PROVISIONING, TenantState.ACTIVE, TenantState.FAILED);

    private final ControlDatabase control;
    private final TenantRows rows;
    private final ApplicationEventPublisher events;
    private final Cached<Map<TenantId, RegisteredTenant>> known;

    Tenants(ControlDatabase control, TenantRows rows, ApplicationEventPublisher events) {
        this.control = control;
        this.rows = rows;
        this.events = events;
        this.known = new Cached<>(() -> rows.all().stream()
                .collect(
                        Collectors.toMap(tenant -> tenant.region().id(), tenant -> tenant, (a, b) -> b, TreeMap::new)));
    }

    /** The tenant, in whatever state. */
    public Optional<RegisteredTenant> find(TenantId id) {
        return Optional.ofNullable(known.get().get(id));
    }

    /** The tenant if it is active. */
    public Optional<RegisteredTenant> findActive(TenantId id) {
        return find(id).filter(tenant -> tenant.state() == TenantState.ACTIVE);
    }

    /** All, by id. */
    public List<RegisteredTenant> all() {
        return List.copyOf(known.get().values());
    }

    /**
     * Registers the tenant as its file declares it. One that was registered before but was never active takes over the
     * file's present text; one that was is left as it is.
     */
    public void register(TenantFile file) {
        TenantId id = file.declaration().region().id();
        control.write(() -> {
            Optional<RegisteredTenant> before = rows.find(id);
            if (before.isEmpty()) {
                rows.insert(file, TenantSource.FILE);
                announce(id, TenantState.REQUESTED);
            } else if (TenantRows.UNFINISHED.contains(before.get().state())
                    && !rows.preparation(id).everActive()) {
                rows.replaceDeclaration(file);
                announce(id, before.get().state());
            }
            return null;
        });
    }

    /**
     * Registers a tenant whose declaration an operator has given; the registry alone keeps it.
     *
     * @throws ChitekiException {@code tenant-id-taken}, CONFLICT
     */
    public void request(TenantFile file) {
        TenantId id = file.declaration().region().id();
        control.write(() -> {
            if (rows.find(id).isPresent()) {
                throw ChitekiException.conflict(Reason.at("id", "tenant-id-taken", id));
            }
            rows.insert(file, TenantSource.CONSOLE);
            announce(id, TenantState.REQUESTED);
            return null;
        });
    }

    /**
     * Closes the tenant to its people, its data kept.
     *
     * @param reason in words, for its people
     */
    public void suspend(TenantId id, String reason) {
        move(id, EnumSet.of(TenantState.ACTIVE), TenantState.SUSPENDED, reason);
    }

    /** Opens a suspended tenant again, whose tables are up to date. */
    public void resume(TenantId id) {
        move(id, EnumSet.of(TenantState.SUSPENDED), TenantState.ACTIVE, null);
    }

    /** Ends the suspension of a tenant whose tables have to be brought up to date before it opens. */
    public void requestAgain(TenantId id) {
        move(id, EnumSet.of(TenantState.SUSPENDED), TenantState.REQUESTED, null);
    }

    /** The tenant's database is being made, perhaps once more after a failure. */
    public void beginProvisioning(TenantId id) {
        move(id, TenantRows.UNFINISHED, TenantState.PROVISIONING, null);
    }

    /**
     * The tenant is open to its people.
     *
     * @param fingerprint of the tables that it now has
     */
    public void activate(TenantId id, String fingerprint) {
        control.write(() -> {
            rows.move(id, EnumSet.of(TenantState.PROVISIONING), TenantState.ACTIVE, null);
            rows.notePrepared(id, fingerprint);
            announce(id, TenantState.ACTIVE);
            return null;
        });
    }

    /**
     * The tenant could not be made, or not be brought up to date; the next start tries again.
     *
     * @param reason in words, for the operator
     */
    public void fail(TenantId id, String reason) {
        move(id, FALLIBLE, TenantState.FAILED, reason);
    }

    /** Forgets the tenant and its pins, once its database is gone; the id may be given anew. */
    public void remove(TenantId id) {
        control.write(() -> {
            control.jdbc()
                    .sql("DELETE FROM pin WHERE tenant = ?")
                    .param(id.value())
                    .update();
            rows.remove(id);
            events.publishEvent(new TenantForgotten(id));
            announce(id, TenantState.DELETED);
            return null;
        });
    }

    /** How far the tenant was made at earlier starts. */
    public Preparation preparation(TenantId id) {
        return rows.preparation(id);
    }

    /** The tables of an active tenant were brought up to date. */
    public void notePrepared(TenantId id, String fingerprint) {
        control.write(() -> {
            rows.notePrepared(id, fingerprint);
            return null;
        });
    }

    /**
     * Compares the file as it is now with what was applied; nothing else changes.
     *
     * @param hash that of the file's text, or null where there is no valid file any more
     * @return whether they differ
     */
    public boolean noteDrift(TenantId id, @Nullable String hash) {
        return control.write(() -> {
            boolean drifted = rows.noteDrift(id, hash);
            control.afterCommit(known::invalidate);
            return drifted;
        });
    }

    private void move(TenantId id, Set<TenantState> from, TenantState to, @Nullable String reason) {
        control.write(() -> {
            rows.move(id, from, to, reason);
            announce(id, to);
            return null;
        });
    }

    private void announce(TenantId id, TenantState state) {
        control.afterCommit(() -> {
            known.invalidate();
            events.publishEvent(new TenantChanged(id, state));
        });
    }
}
