package dev.chiteki.server.database;

/** Is told of every change of a plugin's entity, within the transaction that makes it. */
@FunctionalInterface
public interface EntityChangeListener {

    /** Called while the session is flushed; it writes through {@link TenantTransactions#jdbc()}, never through JPA. */
    void on(EntityChange change);
}
