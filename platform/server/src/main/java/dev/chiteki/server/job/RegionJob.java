package dev.chiteki.server.job;

/** A job that an operator may have done at once in the bound region. It notes its runs itself, and does not throw. */
public interface RegionJob {

    /** Which one. */
    Job job();

    /** Whether it concerns regions too that are closed to their people. */
    default boolean includesClosedRegions() {
        return false;
    }

    /** Does it now, due or not. */
    void run();
}
