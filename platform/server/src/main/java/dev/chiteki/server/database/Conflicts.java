package dev.chiteki.server.database;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Tells failures that another try may heal: somebody else changed the same rows at the same moment. */
final class Conflicts {

    /** Snapshot conflict (MariaDB), lock wait timeout, deadlock: the same numbers on MariaDB and MySQL. */
    private static final Set<Integer> SQL_CODES = Set.of(1020, 1205, 1213);

    /** Longer chains of causes are taken for circles. */
    private static final int DEEPEST = 30;

    private Conflicts() {}

    static boolean isConflict(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isConflictItself(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConflictItself(Throwable failure) {
        return switch (failure) {
            case OptimisticLockException stale -> true;
            case StaleStateException stale -> true;
            case SQLException refused -> SQL_CODES.contains(refused.getErrorCode());
            default -> false;
        };
    }
}
