package dev.chiteki.server.plugin.bundle;

import java.net.URL;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** A bundle that the framework has loaded. */
public final class LoadedBundle {

    private final Bundle bundle;
    private final ClassLoader loader;

    LoadedBundle(Bundle bundle) {
        this.bundle = bundle;
        this.loader = bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** The loader of its classes. */
    public ClassLoader loader() {
        return loader;
    }

    /** A file of the bundle itself, never of another one or of the host. */
    public Optional<URL> entry(String path) {
        return Optional.ofNullable(bundle.getEntry(path));
    }

    /** Whether the class comes from another bundle, such as a contract. */
    public boolean isOfOtherBundle(Class<?> type) {
        Bundle owner = FrameworkUtil.getBundle(type);
        return owner != null && owner.getBundleId() != 0 && owner.getBundleId() != bundle.getBundleId();
    }

    /** Unloads it; its class loader is free once nobody holds a class of it. */
    public void uninstall() {
        try {
            bundle.uninstall();
        } catch (BundleException failed) {
            throw new IllegalStateException(
                    "Bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " could not be uninstalled.",
                    failed);
        }
    }
}
