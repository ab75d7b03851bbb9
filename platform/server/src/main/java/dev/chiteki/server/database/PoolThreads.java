package dev.chiteki.server.database;

import java.util.concurrent.ThreadFactory;

/**
 * Makes the threads that open connections. They keep nothing of whoever asked for the first one: a thread takes over the
 * context class loader of its maker, and that of a plugin would stay with it.
 */
final class PoolThreads implements ThreadFactory {

    private final ThreadFactory threads;

    /** @param pool names them */
    PoolThreads(String pool) {
        threads = Thread.ofPlatform()
                .daemon()
                .name(pool + ":connections-", 0)
                .inheritInheritableThreadLocals(false)
                .factory();
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setContextClassLoader(PoolThreads.class.getClassLoader());
        return thread;
    }
}
