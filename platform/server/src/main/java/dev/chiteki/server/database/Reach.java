package dev.chiteki.server.database;

import java.util.List;

/** What a transaction may do and what it sees. Connections read what was committed last unless a transaction says otherwise. */
enum Reach {
    /** Reads and writes. */
    WRITE(List.of()),
    /** Reads what was committed last, at each statement anew. */
    READ(List.of("START TRANSACTION READ ONLY")),
    /** Reads everything as it stood at the first statement. */
    SNAPSHOT(List.of("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", "START TRANSACTION READ ONLY"));

    private final List<String> beginning;

    Reach(List<String> beginning) {
        this.beginning = beginning;
    }

    /** The statements with which it begins. */
    List<String> beginning() {
        return beginning;
    }
}
