package dev.chiteki.server.registry;

import dev.chiteki.server.database.DatabaseWatch;
import dev.chiteki.server.registry.declaration.RefusedFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the platform has brought up all tenants that it can bring up, and can work for them. */
@Component
public final class StartState {

    private final Tenants tenants;
    private final DatabaseWatch database;
    private volatile boolean complete;
    private volatile List<RefusedFile> refusedFiles = List.of();

    StartState(Tenants tenants, DatabaseWatch database) {
        this.tenants = tenants;
        this.database = database;
    }

    /** Whether the start is over and the database is there; tenants that failed do not hold it back. */
    public boolean isReady() {
        return complete && database.outage().isEmpty();
    }

    /** How many tenants are active. */
    public int activeTenants() {
        return (int) tenants.all().stream()
                .filter(tenant -> tenant.state() == TenantState.ACTIVE)
                .count();
    }

    /** The tenants' files that this start did not use, with what is wrong with them. */
    public List<RefusedFile> refusedFiles() {
        return refusedFiles;
    }

    /** This start does not use these files. */
    public void refuse(List<RefusedFile> files) {
        refusedFiles = List.copyOf(files);
    }

    /** The start is over. */
    public void complete() {
        complete = true;
    }
}
