package dev.chiteki.server.plugin.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The framework that loads bundles, each with a class loader of its own that sees the listed packages only. */
public final class BundleHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BundleHost.class);
    private static final long STOP_SECONDS = 10;

    private final HostPackages packages;
    private final Framework framework;
    private final CacheFolder cache;
    private final AtomicLong installed = new AtomicLong();

    private BundleHost(HostPackages packages, Framework framework, CacheFolder cache) {
        this.packages = packages;
        this.framework = framework;
        this.cache = cache;
    }

    /**
     * Starts an empty framework.
     *
     * @param home below which it keeps its cache, in a folder of this start alone
     */
    public static BundleHost start(Path home) {
        HostPackages packages = HostPackages.read();
        CacheFolder cache = CacheFolder.under(home);
        Map<String, Object> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, cache.path().toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES, packages.ofJdk());
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, packages.ofHost());
        settings.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        settings.put("felix.bootdelegation.implicit", "false");
        settings.put("felix.service.urlhandlers", "false");
        settings.put("felix.log.logger", new FrameworkLog());
        settings.put("felix.log.level", "2");
        @SuppressWarnings({"rawtypes", "unchecked"})
        Framework framework = new FrameworkFactory().newFramework((Map) settings);
        try {
            framework.start();
        } catch (BundleException failed) {
            throw new IllegalStateException("The plugin framework does not start on " + cache.path() + ".", failed);
        }
        return new BundleHost(packages, framework, cache);
    }

    /**
     * Loads the bundle and lets its imports be served.
     *
     * @throws Refused naming the import that nobody serves
     */
    public LoadedBundle install(BundleFile file) {
        String location = "chiteki:" + installed.incrementAndGet() + ":" + file.path();
        Bundle bundle = install(file, location);
        try {
            bundle.start();
            return new LoadedBundle(bundle);
        } catch (BundleException unresolved) {
            uninstall(bundle);
            throw Refused.because(unresolved, "plugin-unresolved", String.valueOf(unresolved.getMessage()));
        }
    }

    /** The packages that the host shows to bundles. */
    HostPackages packages() {
        return packages;
    }

    /** Ends the framework and removes its cache. */
    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (BundleException failed) {
            LOG.warn("The plugin framework did not stop cleanly.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        cache.remove();
    }

    private Bundle install(BundleFile file, String location) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return framework.getBundleContext().installBundle(location, in);
        } catch (BundleException refused) {
            throw Refused.because(refused, "plugin-unresolved", String.valueOf(refused.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Bundle " + file.path() + " cannot be read.", unreadable);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException failed) {
            LOG.warn("Bundle {} could not be uninstalled.", bundle.getSymbolicName(), failed);
        }
    }
}
