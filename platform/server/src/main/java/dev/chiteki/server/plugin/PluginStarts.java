package dev.chiteki.server.plugin;

import dev.chiteki.api.error.Reason;
import dev.chiteki.server.plugin.bundle.BundleFile.ContractFile;
import dev.chiteki.server.plugin.bundle.BundleFile.PluginFile;
import dev.chiteki.server.plugin.bundle.BundleHost;
import dev.chiteki.server.plugin.bundle.JarGlobs;
import dev.chiteki.server.plugin.bundle.Publication;
import dev.chiteki.server.plugin.bundle.PublishedJars;
import dev.chiteki.server.plugin.bundle.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private volatile @Nullable Publication published;

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
        List<Path> configured = JarGlobs.find(options.globs());
        List<Path> jars = new ArrayList<>(configured);
        jars.addAll(PublishedJars.under(options.home()).besides(configured));
        Publication publication = Publication.read(jars, started);
        published = publication;
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
            find(pluginId, version).ifPresent(file -> start(file, Objects.requireNonNull(started)));
        }
        return known;
    }

    /**
     * Starts a further version beside those that are there; one that is there already in the same bytes, and does not run, is
     * started again.
     *
     * @throws Refused with the reason why it is not taken or does not start; nothing has changed then
     */
    synchronized PluginFile publish(Path jar) {
        BundleHost started = Objects.requireNonNull(host, "The plugin framework does not run.");
        PluginFile file = Objects.requireNonNull(published).accept(jar, started);
        PluginDescriptor descriptor = file.descriptor();
        PluginFile known = find(descriptor.id(), descriptor.version()).orElse(null);
        if (known != null && !known.hasBytesOf(file)) {
            throw Refused.because("plugin-other-bytes", descriptor.id(), descriptor.version());
        }
        if (running.find(descriptor.id(), descriptor.version()).isEmpty()) {
            StartedPlugin plugin = starter.start(file, started);
            forget(descriptor);
            files.add(file);
            outcomes.add(new Outcome(descriptor, null));
            begin(plugin);
            LOG.info("Plugin {} {} was published and runs.", descriptor.id(), descriptor.version());
        }
        return file;
    }

    /** Stops the version, if it runs, and takes it from the published ones. */
    synchronized void withdraw(PluginFile file) {
        PluginDescriptor descriptor = file.descriptor();
        stop(descriptor.id(), descriptor.version());
        forget(descriptor);
        LOG.info("Plugin {} {} was withdrawn.", descriptor.id(), descriptor.version());
    }

    /** The files of all versions whose manifests are accepted. */
    List<PluginFile> files() {
        return List.copyOf(files);
    }

    /** Whether a published version comes from that file. */
    boolean holds(Path jar) {
        return files.stream().anyMatch(file -> file.path().equals(jar));
    }

    /** The file of a published version. */
    Optional<PluginFile> find(String pluginId, String version) {
        return files.stream()
                .filter(file -> file.descriptor().id().equals(pluginId)
                        && file.descriptor().version().equals(version))
                .findFirst();
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
            StartedPlugin plugin = starter.start(file, host);
            outcomes.add(new Outcome(descriptor, null));
            begin(plugin);
            LOG.info(
                    "Plugin {} {} runs after {} ms.",
                    descriptor.id(),
                    descriptor.version(),
                    (System.nanoTime() - began) / 1_000_000);
        } catch (Refused refused) {
            fail(descriptor, refused.reason(), refused);
        }
    }

    private void begin(StartedPlugin plugin) {
        running.add(plugin);
        events.publishEvent(new PluginStarted(plugin.running()));
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

    private void forget(PluginDescriptor descriptor) {
        files.removeIf(file -> PluginDescriptor.BY_VERSION.compare(file.descriptor(), descriptor) == 0);
        outcomes.removeIf(outcome -> PluginDescriptor.BY_VERSION.compare(outcome.descriptor(), descriptor) == 0);
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
