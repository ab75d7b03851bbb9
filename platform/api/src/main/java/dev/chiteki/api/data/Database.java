package dev.chiteki.api.data;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The only door to the current region's data.
 *
 * <p>A transaction belongs to one thread and one region. Nested calls, of this or of any other plugin, join the running
 * transaction on the same connection; what the outermost call throws undoes all of it. Rows of audit, files and
 * idempotency belong to the same transaction. Entities do not leave the work: hand out records.
 */
@ProviderType
public interface Database {

    /**
     * Runs the work and commits. After a conflict with another transaction (deadlock, lock wait, snapshot or version
     * conflict) the outermost work is run again, a bounded number of times.
     *
     * @throws dev.chiteki.api.error.ChitekiException as thrown by the work, or {@code data-conflict}, CONFLICT, when the
     *     tries are used up, or {@code data-busy}, UNAVAILABLE, when no connection becomes free in time
     * @throws IllegalStateException if no region is bound, or inside {@link #read}
     */
    <T extends @Nullable Object> T write(Work<T> work);

    /**
     * Runs the work in a read-only transaction, or inside the running one.
     *
     * @throws IllegalStateException if no region is bound
     */
    <T extends @Nullable Object> T read(Work<T> work);
}
