package dev.chiteki.server.plugin;

import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.server.event.Subscriber;
import dev.chiteki.server.plugin.bundle.LoadedBundle;

/**
 * A plugin version that runs, with what must be let go of when it stops.
 *
 * @param subscriber its handlers of events, as long as it runs
 * @param settings what regions may set for it
 * @param database closes its session factory
 */
record StartedPlugin(
        RunningPlugin running,
        Subscriber subscriber,
        LateSettings settings,
        Runnable database,
        LoadedBundle bundle) {

    Plugin entry() {
        return running.contributions().entry();
    }

    /** Closes its session factory and unloads it. */
    void close() {
        try {
            settings.close();
            database.run();
        } finally {
            bundle.uninstall();
        }
    }
}
