package dev.chiteki.api.data;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work on a region's data. It may be run again after a conflict, so it has no effect but on the database.
 *
 * @param <T> what it yields; {@link Void} for nothing
 */
@FunctionalInterface
@ConsumerType
public interface Work<T extends @Nullable Object> {

    /** Does the work with the entity manager of the running transaction, which ends with it. */
    T with(EntityManager entities);
}
