package dev.chiteki.server.plugin;

import dev.chiteki.api.error.Reason;
import dev.chiteki.server.plugin.bundle.BundleFile.ContractFile;
import dev.chiteki.server.plugin.bundle.BundleFile.PluginFile;
import dev.chiteki.server.plugin.bundle.BundleHost;
import dev.chiteki.server.plugin.bundle.JarGlobs;
import dev.chiteki.server.plugin.bundle.Publication;
import dev.chiteki.server.plugin.bundle.Refused;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts all published plugins before the first request is served, and stops them after the last. One that fails is kept
 * with its reason; the platform starts without it.
 */
@Component
class PluginStarts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PluginStarts.class);
    private static final Reason STOPPED = Reason.of("plugin-stopped");

    private final PluginOptions options;
    private final PluginStarter starter;
    private final RunningPlugins running;
    private final ApplicationEventPublisher events;
    private final Departures departures;
    private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private final List<PluginFile> files = new CopyOnWriteArrayList<>();
    private volatile @Nullable BundleHost host;

    PluginStarts(
            PluginOptions options,
            PluginStarter starter,
            RunningPlugins running,
            ApplicationEventPublisher events,
            Departures departures) {
        this.options = options;
        this.starter = starter;
        this.running = running;
        this.events = events;
        this.departures = departures;
    }

    /** What became of each published version. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    @Override
    public void start() {
        BundleHost started = BundleHost.start(options.home());
        host = started;
        outcomes.clear();
        files.clear();
        Publication publication = Publication.read(JarGlobs.find(options.globs()), started);
        publication.refused().forEach(refused -> fail(refused.descriptor(), refused.reason(), null));
        publication.contracts().forEach(contract -> load(contract, started));
        files.addAll(publication.plugins());
        files.forEach(plugin -> start(plugin, started));
    }

    /** Starts again what was stopped or has failed. Whether there is such a version that does not run. */
    synchronized boolean start(String pluginId, String version) {
        BundleHost started = host;
        boolean known = started != null
                && outcomes.removeIf(outcome -> outcome.reason() != null
                        && outcome.descriptor().id().equals(pluginId)
                        && outcome.descriptor().version().equals(version));
        if (known) {
            files.stream()
                    .filter(file -> file.descriptor().id().equals(pluginId)
                            && file.descriptor().version().equals(version))
                    .forEach(file -> start(file, Objects.requireNonNull(started)));
        }
        return known;
    }

    @Override
    public void stop() {
        running.all()
                .forEach(plugin -> stop(plugin.running().id(), plugin.running().version()));
        BundleHost stopping = host;
        host = null;
        if (stopping != null) {
            stopping.close();
        }
    }

    /** Whether it ran. */
    boolean stop(String pluginId, String version) {
        return running.remove(pluginId, version)
                .map(plugin -> {
                    stop(plugin);
                    follow(plugin.running().descriptor(), plugin.running().loader());
                    return true;
                })
                .orElse(false);
    }

    @Override
    public boolean isRunning() {
        return host != null;
    }

    /** Before the web server, which starts nearly last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void start(PluginFile file, BundleHost host) {
        PluginDescriptor descriptor = file.descriptor();
        long began = System.nanoTime();
        try {
            running.add(starter.start(file, host));
            outcomes.add(new Outcome(descriptor, null));
            LOG.info(
                    "Plugin {} {} runs after {} ms.",
                    descriptor.id(),
                    descriptor.version(),
                    (System.nanoTime() - began) / 1_000_000);
        } catch (Refused refused) {
            fail(descriptor, refused.reason(), refused);
        }
    }

    private void stop(StartedPlugin plugin) {
        PluginDescriptor descriptor = plugin.running().descriptor();
        try {
            plugin.subscriber().stop();
            events.publishEvent(new PluginStopped(plugin.running()));
        } finally {
            // It takes part in nothing any more: whatever letting go of it ran into, it is unloaded.
            plugin.close();
        }
        VaadinCaches.clear();
        RecordCaches.clear();
        change(descriptor, null, STOPPED);
        LOG.info("Plugin {} {} has stopped.", descriptor.id(), descriptor.version());
    }

    private void follow(PluginDescriptor descriptor, ClassLoader loader) {
        departures.follow(descriptor, loader, () -> change(descriptor, STOPPED, Reason.of("plugin-held")));
    }

    private void change(PluginDescriptor descriptor, @Nullable Reason from, Reason to) {
        outcomes.replaceAll(outcome -> Objects.equals(outcome.reason(), from)
                        && PluginDescriptor.BY_VERSION.compare(outcome.descriptor(), descriptor) == 0
                ? new Outcome(descriptor, to)
                : outcome);
    }

    private void fail(PluginDescriptor descriptor, Reason reason, @Nullable Throwable cause) {
        outcomes.add(new Outcome(descriptor, reason));
        LOG.error("Plugin {} {} does not run: {}", descriptor.id(), descriptor.version(), reason, cause);
    }

    private static void load(ContractFile contract, BundleHost host) {
        try {
            host.install(contract);
            LOG.info("Contract {} {} is loaded.", contract.symbolicName(), contract.version());
        } catch (Refused refused) {
            LOG.error("Contract {} is not loaded: {}", contract.path(), refused.reason(), refused);
        }
    }

    /**
     * What became of a published version.
     *
     * @param reason why it does not run, or null
     */
    record Outcome(PluginDescriptor descriptor, @Nullable Reason reason) {}
}
