package dev.chiteki.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** One try of a transaction: its connection, what hangs on its end, and whether it may still commit. */
final class Transaction {

    private final Lease lease;
    private final boolean readOnly;
    private final JdbcClient jdbc;
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> onEnd = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();
    private @Nullable Throwable nestedFailure;
    private boolean rollbackOnly;
    private boolean conflict;
    private boolean inDoubt;

    private Transaction(Lease lease, boolean readOnly) {
        this.lease = lease;
        this.readOnly = readOnly;
        this.jdbc = JdbcClient.create(template(lease.connection()));
    }

    /** Begins on the lent connection; if that fails the connection is given back. */
    static Transaction begin(Lease lease, Reach reach) {
        try {
            lease.connection().setAutoCommit(false);
            try (var statement = lease.connection().createStatement()) {
                for (String words : reach.beginning()) {
                    statement.execute(words);
                }
            }
            return new Transaction(lease, reach != Reach.WRITE);
        } catch (SQLException | RuntimeException failure) {
            try (lease) {
                throw failed("begin", failure);
            }
        }
    }

    Connection connection() {
        return lease.connection();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** What somebody keeps for the length of this try, made at first use. */
    <R> R resource(Object key, Class<R> type, Supplier<R> maker) {
        Object known = resources.get(key);
        if (known == null) {
            known = maker.get();
            resources.put(key, known);
        }
        return type.cast(known);
    }

    void beforeCommit(Runnable act) {
        beforeCommit.add(act);
    }

    void onEnd(Runnable act) {
        onEnd.add(act);
    }

    void afterCommit(Runnable act) {
        afterCommit.add(act);
    }

    void afterRollback(Runnable act) {
        afterRollback.add(act);
    }

    List<Runnable> actsAfterCommit() {
        return afterCommit;
    }

    List<Runnable> actsAfterRollback() {
        return afterRollback;
    }

    void setRollbackOnly() {
        rollbackOnly = true;
    }

    /** Notes what nested work threw: from now on the whole cannot commit, whoever catches it. */
    void nestedFailed(Throwable failure) {
        nestedFailure = failure;
        noteConflict(failure);
    }

    void noteConflict(Throwable failure) {
        conflict |= Conflicts.isConflict(failure);
    }

    boolean hasConflict() {
        return conflict;
    }

    /** Runs what others do before the commit; such an act may add another one. */
    void prepareCommit() {
        if (!rollbackOnly && !readOnly) {
            for (int next = 0; next < beforeCommit.size(); next++) {
                beforeCommit.get(next).run();
            }
        }
    }

    /** Commits and answers true, or rolls back as somebody asked for and answers false. */
    boolean commit() {
        if (rollbackOnly) {
            rollback();
            return false;
        }
        if (nestedFailure != null || conflict) {
            throw new IllegalStateException(
                    "Nested work failed and its exception was swallowed: nothing was saved. Let it pass, or call"
                            + " setRollbackOnly() to end without an exception.",
                    nestedFailure);
        }
        try {
            lease.connection().commit();
            return true;
        } catch (SQLException failure) {
            inDoubt = !Conflicts.isConflict(failure);
            throw failed("commit", failure);
        }
    }

    /** Whether the commit failed in a way that leaves open whether the database has saved the work. */
    boolean isInDoubt() {
        return inDoubt;
    }

    void rollback() {
        try {
            lease.connection().rollback();
        } catch (SQLException failure) {
            throw failed("roll back", failure);
        }
    }

    /** Ends what hangs on the connection and gives it back, all of it even if a part fails. */
    void end() {
        @Nullable RuntimeException failure = null;
        for (Runnable act : onEnd.reversed()) {
            failure = collect(failure, act);
        }
        failure = collect(failure, lease::close);
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException collect(@Nullable RuntimeException earlier, Runnable act) {
        try {
            act.run();
            return earlier;
        } catch (RuntimeException failure) {
            if (earlier != null) {
                failure.addSuppressed(earlier);
            }
            return failure;
        }
    }

    /** The translator sees every failed statement, so a conflict is known even if the work swallows it. */
    private JdbcTemplate template(Connection connection) {
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();
        template.setExceptionTranslator((task, sql, failure) -> {
            noteConflict(failure);
            return translator.translate(task, sql, failure);
        });
        return template;
    }

    private static DataAccessException failed(String act, Exception cause) {
        return new TransactionFailed("Could not " + act + " a transaction: " + cause.getMessage(), cause);
    }
}
