package dev.chiteki.server.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.Transaction;

/** One plugin's session within the running transaction. */
final class JoinedSession {

    private final Session session;
    private final Transaction transaction;
    private final EntityManager entities;

    private JoinedSession(Session session, Transaction transaction, EntityManager entities) {
        this.session = session;
        this.transaction = transaction;
        this.entities = entities;
    }

    static JoinedSession forWriting(Session session, SessionReports reports) {
        return begin(session, false, reports);
    }

    static JoinedSession forReading(Session session, SessionReports reports) {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        return begin(session, true, reports);
    }

    private static JoinedSession begin(Session session, boolean readOnly, SessionReports reports) {
        EntityManager entities = GuardedEntities.of(session, readOnly, reports);
        return new JoinedSession(session, session.beginTransaction(), entities);
    }

    EntityManager entities() {
        return entities;
    }

    /**
     * Writes what is pending.
     *
     * @throws IllegalStateException if a statement of this session failed and the plugin went on all the same: the
     *     session's state is no longer that of the database
     */
    void flush() {
        if (transaction.getRollbackOnly()) {
            throw new IllegalStateException(
                    "A change failed and its exception was swallowed: nothing was saved. Let the exception pass.");
        }
        session.flush();
    }

    /** Lets go of what is written: Hibernate looks at all that a session holds at every flush. */
    void letGo() {
        session.clear();
    }

    /** Ends Hibernate's side of the transaction: forced version increments are written here. */
    void complete() {
        try {
            transaction.commit();
        } catch (RollbackException wrapped) {
            throw wrapped.getCause() instanceof PersistenceException cause ? cause : wrapped;
        }
    }

    void close() {
        try (session) {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }
}
