package dev.chiteki.server.job;

/** A job that an operator may have done at once in the bound region. It notes its runs itself, and does not throw. */
public interface RegionJob {

    /** Which one. */
    Job job();

    /** Does it now, due or not. */
    void run();
}
