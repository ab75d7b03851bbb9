package dev.chiteki.server.registry;

/** From where a tenant's declaration comes. */
public enum TenantSource {
    /** A file in the folder of tenants, which every start compares with what was applied. */
    FILE,
    /** An operator, at the console or over REST; the registry alone keeps it. */
    CONSOLE
}
