package dev.chiteki.api.work;

import org.osgi.annotation.versioning.ConsumerType;

/** What is done on a thread of its own. */
@ConsumerType
@FunctionalInterface
public interface LongWork {

    /**
     * Does it.
     *
     * @throws dev.chiteki.api.error.ChitekiException to end it with a reason that the person is told
     * @throws Exception anything else is logged, and the person is told by which number
     */
    WorkResult run(Progress progress) throws Exception;
}
