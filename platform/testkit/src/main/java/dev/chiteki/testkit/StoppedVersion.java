package dev.chiteki.testkit;

import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A plugin version that a test has stopped, and what is left of it: nothing of it held by the test either. */
public final class StoppedVersion {

    private static final Duration COLLECTED_WITHIN = Duration.ofSeconds(10);

    private final WeakReference<ClassLoader> loader;

    private StoppedVersion(WeakReference<ClassLoader> loader) {
        this.loader = loader;
    }

    /** Stops the running version for all regions. */
    public static StoppedVersion stop(ChitekiPlatform platform, String pluginId, String version) {
        Plugins plugins = platform.part(Plugins.class);
        WeakReference<ClassLoader> loader = plugins.running(pluginId, version)
                .map(RunningPlugin::loader)
                .map(WeakReference::new)
                .orElseThrow(() -> new AssertionError(pluginId + " " + version + " does not run."));
        plugins.stop(pluginId, version);
        return new StoppedVersion(loader);
    }

    /**
     * Whether its class loader is gone within ten seconds of its stop. Asks for no collection, as nobody does on a server:
     * the platform itself sees to it.
     */
    public boolean isCollected() {
        long deadline = System.nanoTime() + COLLECTED_WITHIN.toNanos();
        while (!loader.refersTo(null) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return loader.refersTo(null);
    }

    /** The names of threads that still run with its class loader. */
    public List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> loader.refersTo(thread.getContextClassLoader()) && !loader.refersTo(null))
                .map(Thread::getName)
                .sorted()
                .toList();
    }
}
