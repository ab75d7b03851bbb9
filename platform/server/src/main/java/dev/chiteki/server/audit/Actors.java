package dev.chiteki.server.audit;

/** Knows on whose behalf the current thread works. */
@FunctionalInterface
interface Actors {

    /** The person signed in, or the platform itself. */
    Actor current();

    /**
     * Who acts.
     *
     * @param roles separated by commas
     * @param origin from where
     */
    record Actor(String account, String roles, String origin) {}
}
