package dev.chiteki.testkit;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.testbed.BundleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;

/**
 * Bundles that a test publishes into the running platform, by the acts with which an operator does it. After the test they
 * are withdrawn.
 */
public final class PublishedBundles {

    private final Path work;
    private final Supplier<Plugins> plugins;
    private final List<PluginDescriptor> published = new CopyOnWriteArrayList<>();

    PublishedBundles(Path work, Supplier<Plugins> plugins) {
        this.work = work;
        this.plugins = plugins;
    }

    /**
     * Bakes the bundle and publishes it; its version runs beside others of its id, and no region has it yet.
     *
     * @throws dev.chiteki.api.error.ChitekiException with the reason, if the platform refuses it
     */
    public PluginDescriptor publish(BundleSource source) {
        return publish(jar(source));
    }

    /**
     * Publishes a jar.
     *
     * @throws dev.chiteki.api.error.ChitekiException with the reason, if the platform refuses it
     */
    public PluginDescriptor publish(Path jar) {
        PluginDescriptor descriptor = plugins.get().publish(jar);
        if (!published.contains(descriptor)) {
            published.add(descriptor);
        }
        return descriptor;
    }

    /** Bakes the bundle in a folder of this platform and returns its jar. */
    public Path jar(BundleSource source) {
        try {
            return source.write(Files.createDirectories(work));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Gives the regions that version.
     *
     * @throws dev.chiteki.api.error.ChitekiException {@code plugin-version-older} if one of them has had a newer one
     */
    public void enable(PluginDescriptor version, TenantId... regions) {
        for (TenantId region : regions) {
            plugins.get().enable(region, version.id(), version.version());
        }
    }

    /** The version, which has to run. */
    public RunningPlugin running(PluginDescriptor version) {
        return plugins.get()
                .running(version.id(), version.version())
                .orElseThrow(() -> new AssertionError(version + " does not run."));
    }

    /** Stops the version for all regions. */
    public void stop(PluginDescriptor version) {
        plugins.get().stop(version.id(), version.version());
    }

    /** Stops and removes the version; no region may have it any more. */
    public void withdraw(PluginDescriptor version) {
        plugins.get().withdraw(version.id(), version.version());
        published.remove(version);
    }

    /** Withdraws what is left, the newest first; called when the test's regions are gone. */
    void undo() {
        List<PluginDescriptor> left = new ArrayList<>(published);
        left.reversed().forEach(this::withdraw);
        FileSystemUtils.deleteRecursively(work.toFile());
    }
}
