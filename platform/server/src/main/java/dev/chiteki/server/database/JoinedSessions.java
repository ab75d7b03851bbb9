package dev.chiteki.server.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The sessions of all plugins that take part in the running transaction. */
final class JoinedSessions {

    /** A callback that writes in answer to writes, of another plugin too, needs a round more; endless ones are a defect. */
    private static final int MOST_ROUNDS = 20;

    private final Map<PluginDatabase, JoinedSession> sessions = new LinkedHashMap<>();
    private int changes;

    private JoinedSessions() {}

    /** Those of the running transaction, which completes and closes them at its end. */
    static JoinedSessions of(TenantTransactions transactions) {
        return transactions.resource(JoinedSessions.class, JoinedSessions.class, () -> {
            JoinedSessions sessions = new JoinedSessions();
            transactions.beforeCommit(sessions::complete);
            transactions.onEnd(sessions::close);
            return sessions;
        });
    }

    JoinedSession of(PluginDatabase plugin, Supplier<JoinedSession> opener) {
        JoinedSession known = sessions.get(plugin);
        if (known != null) {
            return known;
        }
        JoinedSession opened = opener.get();
        sessions.put(plugin, opened);
        changes++;
        return opened;
    }

    /** A row was written by one of the sessions. */
    void changed() {
        changes++;
    }

    /** Writes everything that is pending, until a round over all sessions writes nothing. */
    private void flush() {
        int before = -1;
        for (int round = 0; before != changes; round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException(
                        "After " + MOST_ROUNDS
                                + " rounds of flushing there are still changes: an entity callback changes data at every flush.");
            }
            before = changes;
            List.copyOf(sessions.values()).forEach(JoinedSession::flush);
        }
    }

    /** Writes everything that is pending and lets go of it. */
    void settle() {
        flush();
        sessions.values().forEach(JoinedSession::letGo);
    }

    /** Flushes and ends Hibernate's side of the transaction; the connection commits afterwards. */
    private void complete() {
        flush();
        sessions.values().forEach(JoinedSession::complete);
    }

    /** Closes all sessions, whatever one of them throws. */
    private void close() {
        List<RuntimeException> failures = new ArrayList<>();
        for (JoinedSession session : sessions.values()) {
            try {
                session.close();
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        sessions.clear();
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }
}
