package dev.chiteki.server.database;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.dialect.Dialect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the session factory of a plugin version: one per version, none per tenant. */
@Component
public final class PluginDatabases {

    private final ControlDatabase control;
    private final TenantTransactions transactions;
    private final ObjectProvider<EntityChangeListener> listeners;

    PluginDatabases(
            ControlDatabase control, TenantTransactions transactions, ObjectProvider<EntityChangeListener> listeners) {
        this.control = control;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    /**
     * Builds the session factory; no tenant's database is touched.
     *
     * @param pluginId names the plugin in audit rows and messages; its entities' tables begin with it and an underscore
     * @param loader the bundle's class loader, which must also find {@code org.hibernate.proxy} for lazy associations
     * @param entities the plugin's entity and embeddable classes; may be empty
     * @throws IllegalArgumentException if an entity maps to a table that is not the plugin's own
     */
    public PluginDatabase open(String pluginId, ClassLoader loader, List<Class<?>> entities) {
        Dialect dialect = Dialects.of(
                control.jdbc().sql("SELECT VERSION()").query(String.class).single());
        SessionFactory factory =
                SessionFactories.build(pluginId, loader, entities, dialect, new EntityChangeHook(pluginId, this::tell));
        return new PluginDatabase(factory, transactions, new StatementHook(pluginId, this::tell));
    }

    private void tell(EntityChange change) {
        JoinedSessions.of(transactions).changed();
        listeners.orderedStream().forEach(listener -> listener.on(change));
    }
}
