package dev.chiteki.server.registry;

/** Whether the platform has brought up all tenants that it can bring up. */
public final class StartState {

    /** Whether the start is over; tenants that failed do not hold it back. */
    public boolean isReady() {
        throw new UnsupportedOperationException();
    }

    /** How many tenants are active. */
    public int activeTenants() {
        throw new UnsupportedOperationException();
    }
}
