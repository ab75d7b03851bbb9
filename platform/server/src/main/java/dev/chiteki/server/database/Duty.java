package dev.chiteki.server.database;

/** What one of a tenant's database accounts is for. */
enum Duty {
    /** Migrations: defines the tables. */
    OWNER("o_"),
    /** Daily work: rows only, and on append-only tables no change of rows. */
    APP("a_"),
    /** Suspended regions, auditors, exports: reads. */
    READER("r_");

    private final String prefix;

    Duty(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
