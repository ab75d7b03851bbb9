package dev.chiteki.server.database;

import java.io.Serial;
import org.springframework.dao.DataAccessException;

/**
 * The database refused to begin, commit or roll back, or the connection is gone. Where that was at the commit, nobody here
 * knows whether it was saved.
 */
public final class TransactionFailed extends DataAccessException {

    @Serial
    private static final long serialVersionUID = 1L;

    TransactionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
