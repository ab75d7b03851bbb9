package dev.chiteki.server.plugin;

import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sees stopped versions out of memory. A class loader goes with a collection of the whole heap, which on an idle server
 * may be hours away, so one is asked for. What is still there then is told, because every further stop would add to it.
 */
@Component
class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    /** Before each collection; the first lets whoever has stopped the version come to an end. In all within 10 s. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(4));

    private final List<Duration> pauses;
    private final Jobs jobs;

    @Autowired
    Departures(Jobs jobs) {
        this(PAUSES, jobs);
    }

    Departures() {
        this(PAUSES);
    }

    Departures(List<Duration> pauses) {
        this(pauses, new Jobs());
    }

    private Departures(List<Duration> pauses, Jobs jobs) {
        this.pauses = pauses;
        this.jobs = jobs;
    }

    /**
     * Follows the loader until it is gone; returns at once.
     *
     * @param stays called if it does not go; holds nothing of the version itself
     */
    void follow(PluginDescriptor plugin, ClassLoader loader, Runnable stays) {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        WeakReference<ClassLoader> reference = new WeakReference<>(loader, gone);
        Thread.ofPlatform()
                .daemon()
                .name("departure of " + plugin.id() + " " + plugin.version())
                .inheritInheritableThreadLocals(false)
                .start(() -> follow(plugin, reference, gone, stays));
    }

    private void follow(
            PluginDescriptor plugin,
            WeakReference<ClassLoader> loader,
            ReferenceQueue<ClassLoader> gone,
            Runnable stays) {
        long began = System.nanoTime();
        Jobs.Running run = jobs.begin(Job.STOPPED_PLUGINS, plugin.id() + " " + plugin.version());
        try {
            if (hasGone(gone)) {
                run.done(1);
                LOG.info(
                        "Plugin {} {} has left memory within {} ms of its stop.",
                        plugin.id(),
                        plugin.version(),
                        (System.nanoTime() - began) / 1_000_000);
            } else {
                run.failed(String.valueOf(loader.get()));
                LOG.warn(
                        "Plugin {} {} has stopped, but something still holds {}. Its memory is not free before the server"
                                + " is restarted; docs/operations.md tells how to find what holds it.",
                        plugin.id(),
                        plugin.version(),
                        loader.get());
                stays.run();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasGone(ReferenceQueue<ClassLoader> gone) throws InterruptedException {
        for (Duration pause : pauses) {
            if (gone.remove(pause.toMillis()) != null) {
                return true;
            }
            VaadinCaches.clear();
            RecordCaches.clear();
            System.gc();
        }
        return gone.remove(Duration.ofSeconds(1).toMillis()) != null;
    }
}
