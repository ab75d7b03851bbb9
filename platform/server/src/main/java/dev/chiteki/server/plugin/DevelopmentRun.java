package dev.chiteki.server.plugin;

import dev.chiteki.server.plugin.bundle.BundleFile.PluginFile;
import dev.chiteki.server.plugin.bundle.DevelopmentCopies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes what an author builds beside the running platform: each new jar is published, the regions that have the plugin get
 * it, and the version before is stopped. What is refused changes nothing.
 */
@Component
final class DevelopmentRun implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentRun.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final DevelopmentOptions options;
    private final PluginStarts starts;
    private final VersionExchange exchange;
    private final DevelopmentFaults faults;
    private final ApplicationEventPublisher events;
    private final DevelopmentCopies copies;
    private final WatchedJars jars;
    private final Map<Path, Path> originals = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;
    private volatile boolean isRunning;

    DevelopmentRun(
            DevelopmentOptions options,
            PluginStarts starts,
            VersionExchange exchange,
            DevelopmentFaults faults,
            ApplicationEventPublisher events) {
        this.options = options;
        this.starts = starts;
        this.exchange = exchange;
        this.faults = faults;
        this.events = events;
        this.copies = DevelopmentCopies.under(options.home());
        this.jars = new WatchedJars(options::globs, System::nanoTime);
    }

    /** What is built already runs before the regions are brought up, so that their files may name it. */
    @Override
    public void start() {
        isRunning = true;
        if (options.isOn()) {
            copies.clear();
            jars.settled();
            jars.settled().forEach(jar -> take(jar, false));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (options.isOn() && isRunning) {
            Map<String, PluginFile> latest = new LinkedHashMap<>();
            starts.files().stream()
                    .filter(file -> copies.holds(file.path()))
                    .forEach(file -> latest.put(file.descriptor().id(), file));
            latest.values().forEach(this::giveAfterStart);
            events.publishEvent(new DevelopmentNews.Watching(options.globs()));
            thread = Thread.ofPlatform().daemon().name("development run").start(this::watch);
        }
    }

    @Override
    public void stop() {
        isRunning = false;
        Thread watching = thread;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Right after the published plugins, and before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void watch() {
        try {
            while (isRunning) {
                Thread.sleep(PAUSE);
                jars.settled().forEach(jar -> take(jar, true));
                faults.forgetGone();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Path jar, boolean forRegions) {
        long began = System.nanoTime();
        try {
            PluginFile file = publish(jar);
            if (forRegions) {
                give(file);
            }
            faults.mended(jar);
            events.publishEvent(
                    new DevelopmentNews.Taken(file.descriptor(), Duration.ofNanos(System.nanoTime() - began)));
        } catch (RuntimeException failure) {
            refuse(jar, failure);
        }
    }

    private void giveAfterStart(PluginFile file) {
        Path jar = originals.getOrDefault(file.path(), file.path());
        try {
            give(file);
        } catch (RuntimeException failure) {
            refuse(jar, failure);
        }
    }

    private PluginFile publish(Path jar) {
        Path copy = copies.take(jar);
        try {
            PluginFile file = starts.publish(copy);
            originals.put(copy, jar);
            return file;
        } catch (RuntimeException refused) {
            copies.remove(copy);
            throw refused;
        }
    }

    private void give(PluginFile file) {
        try {
            exchange.give(file.descriptor());
        } catch (RuntimeException refused) {
            withdraw(file);
            throw refused;
        }
        starts.files().stream()
                .filter(other ->
                        other.descriptor().id().equals(file.descriptor().id()))
                .filter(other -> !other.path().equals(file.path()) && !exchange.isUsed(other))
                .forEach(this::retire);
    }

    private void retire(PluginFile old) {
        if (copies.holds(old.path())) {
            withdraw(old);
        } else {
            starts.stop(old.descriptor().id(), old.descriptor().version());
        }
    }

    private void withdraw(PluginFile file) {
        starts.withdraw(file);
        originals.remove(file.path());
        copies.remove(file.path());
    }

    private void refuse(Path jar, RuntimeException failure) {
        LOG.info("The change in {} was refused.", jar, failure);
        DevelopmentFault fault = DevelopmentFault.of(jar, failure);
        faults.found(jar, fault);
        events.publishEvent(new DevelopmentNews.Rejected(jar, fault));
    }
}
