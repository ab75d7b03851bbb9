package dev.chiteki.server.database;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in one transaction per thread; nested work joins, and after a conflict the outermost is run again. */
final class TransactionRunner {

    static final int MOST_TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(TransactionRunner.class);
    private static final int SHORTEST_PAUSE_MILLIS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private final ScopedValue<Transaction> running = ScopedValue.newInstance();

    Optional<Transaction> running() {
        return running.isBound() ? Optional.of(running.get()) : Optional.empty();
    }

    /** The running transaction; the message of the exception says what needs one. */
    Transaction required(String act) {
        return running()
                .orElseThrow(() ->
                        new IllegalStateException(act + " needs a running transaction: call it within write or read."));
    }

    <T extends @Nullable Object> T write(Supplier<Lease> leases, Supplier<T> work) {
        if (!running.isBound()) {
            return outermost(leases, work, Reach.WRITE);
        }
        if (running.get().isReadOnly()) {
            throw new IllegalStateException("write was called inside read: begin with write if the work changes data.");
        }
        return nested(work);
    }

    <T extends @Nullable Object> T read(Supplier<Lease> leases, Supplier<T> work) {
        return running.isBound() ? nested(work) : outermost(leases, work, Reach.READ);
    }

    <T extends @Nullable Object> T snapshot(Supplier<Lease> leases, Supplier<T> work) {
        if (running.isBound()) {
            throw new IllegalStateException(
                    "snapshot was called inside another transaction, which sees what was committed last: begin with it.");
        }
        return outermost(leases, work, Reach.SNAPSHOT);
    }

    private <T extends @Nullable Object> T nested(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            running.get().nestedFailed(failure);
            throw failure;
        }
    }

    private <T extends @Nullable Object> T outermost(Supplier<Lease> leases, Supplier<T> work, Reach reach) {
        for (int tried = 1; ; tried++) {
            Transaction transaction = Transaction.begin(leases.get(), reach);
            try {
                return once(transaction, work);
            } catch (RuntimeException | Error failure) {
                transaction.noteConflict(failure);
                if (!transaction.hasConflict()) {
                    throw failure;
                }
                if (tried == MOST_TRIES) {
                    throw refusal(Fault.CONFLICT, "data-conflict", failure);
                }
                LOG.debug("Try {} met a conflict and is run again.", tried, failure);
                pause(tried);
            }
        }
    }

    private <T extends @Nullable Object> T once(Transaction transaction, Supplier<T> work) {
        T result;
        boolean committed;
        try {
            result = ScopedValue.where(running, transaction).call(() -> {
                T made = work.get();
                transaction.prepareCommit();
                return made;
            });
            committed = transaction.commit();
        } catch (RuntimeException | Error failure) {
            undo(transaction, failure);
            throw failure;
        }
        transaction.end();
        runAll(committed ? transaction.actsAfterCommit() : transaction.actsAfterRollback());
        return result;
    }

    private static void undo(Transaction transaction, Throwable failure) {
        also(failure, transaction::rollback);
        also(failure, transaction::end);
        if (!transaction.isInDoubt()) {
            runAll(transaction.actsAfterRollback());
        }
    }

    private static void also(Throwable failure, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    /** The outcome stands by now: an act that fails must not make the caller believe otherwise, so it is logged. */
    private static void runAll(List<Runnable> acts) {
        for (Runnable act : acts) {
            try {
                act.run();
            } catch (RuntimeException failure) {
                LOG.error("An act after the end of a transaction failed; the transaction's outcome stands.", failure);
            }
        }
    }

    private static void pause(int tried) {
        int longest = LONGEST_PAUSE_MILLIS * tried;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, longest));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refusal(Fault.UNAVAILABLE, "data-busy", interrupted);
        }
    }

    static ChitekiException refusal(Fault fault, String code, Throwable cause) {
        ChitekiException refusal = new ChitekiException(fault, List.of(Reason.of(code)));
        refusal.initCause(cause);
        return refusal;
    }
}
