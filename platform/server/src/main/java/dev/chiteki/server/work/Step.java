package dev.chiteki.server.work;

/** How far a piece of work is; see {@link dev.chiteki.api.work.Progress#tell}. */
record Step(long done, long total, String sentence) {

    static final Step NONE = new Step(0, 0, "");
}
