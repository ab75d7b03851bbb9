package dev.chiteki.server.database;

import dev.chiteki.api.data.Database;
import dev.chiteki.api.data.Work;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * A plugin version's door to the bound tenant's data; its sessions work on the connection of the running transaction.
 * A violated unique key or other constraint comes out as Jakarta's {@code PersistenceException}, at the flush that met
 * it, and undoes the transaction.
 */
public final class PluginDatabase implements Database, AutoCloseable {

    private final SessionFactory factory;
    private final TenantTransactions transactions;
    private final StatementHook statements;

    PluginDatabase(SessionFactory factory, TenantTransactions transactions, StatementHook statements) {
        this.factory = factory;
        this.transactions = transactions;
        this.statements = statements;
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        return transactions.write(() -> work.with(entities()));
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return transactions.read(() -> work.with(entities()));
    }

    /** Closes the session factory; nothing of the plugin's class loader is kept. */
    @Override
    public void close() {
        SessionFactories.close(factory);
    }

    private EntityManager entities() {
        return JoinedSessions.of(transactions).of(this, this::join).entities();
    }

    private JoinedSession join() {
        Connection joined = JoinedConnection.of(transactions.connection());
        Session session = factory.withOptions().connection(joined).openSession();
        SessionReports reports = new SessionReports(transactions::noteConflict, statements);
        return transactions.isReadOnly()
                ? JoinedSession.forReading(session, reports)
                : JoinedSession.forWriting(session, reports);
    }
}
