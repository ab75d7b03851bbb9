package dev.chiteki.api.region;

/** What kind of tenant it is. */
public enum TenantKind {
    /** A cluster of a local government. */
    REGION,
    /** The national programme office. */
    PROGRAMME
}
