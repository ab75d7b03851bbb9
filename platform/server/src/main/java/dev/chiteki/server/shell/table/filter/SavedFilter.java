package dev.chiteki.server.shell.table.filter;

/**
 * A filter that a person has saved.
 *
 * @param name as they called it, unique among theirs
 * @param query the parameters of the address, as they stand there
 * @param first whether the table begins with it
 */
record SavedFilter(String name, String query, boolean first) {

    static final int LONGEST_NAME = 60;

    SavedFilter first(boolean now) {
        return new SavedFilter(name, query, now);
    }
}
