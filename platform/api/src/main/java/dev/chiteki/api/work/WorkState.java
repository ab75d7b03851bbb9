package dev.chiteki.api.work;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of work stands.
 *
 * @param title what it does, in the language of whoever asks where it was said in both
 * @param done how many steps are done
 * @param total of how many; 0 where nobody knows
 * @param sentence what is being done, what came of it, or why it ended; likewise
 * @param path where its result is, as of {@link dev.chiteki.api.ui.Links#href}, or null
 * @param file the name of the file that it made, or null
 * @param begun when it was begun, in real time
 */
public record WorkState(
        WorkId id,
        String title,
        WorkStage stage,
        long done,
        long total,
        String sentence,
        @Nullable String path,
        @Nullable String file,
        Instant begun) {

    /** Where its result is, if it is a place. */
    public Optional<String> place() {
        return Optional.ofNullable(path);
    }

    /** The name of the file that it made, if it made one. */
    public Optional<String> fileName() {
        return Optional.ofNullable(file);
    }
}
