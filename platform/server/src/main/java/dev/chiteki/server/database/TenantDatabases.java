package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;

/** The databases of tenants and their accounts: owner, app, reader. */
public final class TenantDatabases {

    /** Makes database and accounts and grants their rights; what exists is left as it is. */
    public void create(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    /** Drops database and accounts, with all data. */
    public void drop(TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    /** Whether the tenant's database is there. */
    public boolean exists(TenantId tenant) {
        throw new UnsupportedOperationException();
    }
}
