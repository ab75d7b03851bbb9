package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;
import java.util.List;
import java.util.Map;

/** How the connections to the database server are used at this moment, on this node. */
public final class Connections {

    /** How many may be open for one region; what else it asks for waits. */
    public static final int MOST_OF_REGION = TenantPool.MOST_CONNECTIONS;

    private final TenantPools pools;
    private final int cap;

    Connections(TenantPools pools, int cap) {
        this.pools = pools;
        this.cap = cap;
    }

    /** How many may be open for all tenants together. */
    public int cap() {
        return cap;
    }

    /** How many are open for all tenants together. */
    public int open() {
        return pools.open();
    }

    /** How many callers wait for one. */
    public int waiting() {
        return pools.waiting();
    }

    /** How many are open for each tenant that has any, by id. */
    public Map<TenantId, Integer> byTenant() {
        return pools.openByTenant();
    }

    /** Those of tenants that somebody has taken and not given back yet; each stands for a transaction that goes on. */
    public List<HeldConnection> held() {
        return pools.held();
    }

    /** How many the control database may have, beside those of the tenants. */
    public int ofControlDatabase() {
        return ControlDatabase.MOST_CONNECTIONS;
    }
}
