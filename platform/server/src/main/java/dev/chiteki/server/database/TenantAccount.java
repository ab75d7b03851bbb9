package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;

/** One tenant's database account for one duty. */
record TenantAccount(TenantId tenant, Duty duty) {

    /** The user's name on the database server; at most 30 characters of the 32 that MySQL allows. */
    String user() {
        return duty.prefix() + stem(tenant);
    }

    /** The tenant's database; unlike ids never share one, as an id holds no underscore. */
    static String database(TenantId tenant) {
        return "t_" + stem(tenant);
    }

    String database() {
        return database(tenant);
    }

    private static String stem(TenantId tenant) {
        return tenant.value().replace('-', '_');
    }
}
