package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;

/** Brings a tenant's tables to a schema: cloned from a template where it has none, else by Liquibase, one at a time. */
public final class Migrations {

    /**
     * Brings the tables of the schema's owner up to date and grants the app and reader accounts their rights on them.
     * Nothing is done when the recorded hash of the changelog matches.
     */
    public void migrate(TenantId tenant, Schema schema) {
        throw new UnsupportedOperationException();
    }
}
