package dev.chiteki.server.work;

import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.work.WorkStage;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of work ended.
 *
 * @param sentence what came of it, or why it ended
 * @param path where its result is, or null
 * @param file what it made, or null
 */
record Ending(
        WorkStage stage,
        Bilingual sentence,
        @Nullable String path,
        @Nullable WorkFile file) {

    static Ending of(WorkStage stage, Bilingual sentence) {
        return new Ending(stage, sentence, null, null);
    }
}
