package dev.chiteki.server.work;

import dev.chiteki.api.text.Bilingual;

/** How far a piece of work is; see {@link dev.chiteki.api.work.Progress#tell}. */
record Step(long done, long total, Bilingual sentence) {

    static final Step NONE = new Step(0, 0, Bilingual.same(""));
}
