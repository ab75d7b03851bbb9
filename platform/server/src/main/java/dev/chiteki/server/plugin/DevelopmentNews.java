package dev.chiteki.server.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What somebody who writes plugins beside the running platform wants to hear: Spring application events. */
public sealed interface DevelopmentNews {

    /** From now on jars of these patterns are taken. */
    record Watching(List<String> globs) implements DevelopmentNews {

        /** Copies the list. */
        public Watching {
            globs = List.copyOf(globs);
        }
    }

    /**
     * A jar runs.
     *
     * @param taken how long that has taken, once its jar was whole
     */
    record Taken(PluginDescriptor version, Duration taken) implements DevelopmentNews {}

    /** A jar was refused. */
    record Rejected(Path jar, DevelopmentFault fault) implements DevelopmentNews {}
}
