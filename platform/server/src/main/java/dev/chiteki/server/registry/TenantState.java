package dev.chiteki.server.registry;

/** The stages of a tenant's life. */
public enum TenantState {
    REQUESTED,
    PROVISIONING,
    ACTIVE,
    FAILED,
    SUSPENDED,
    ARCHIVED,
    DELETED
}
