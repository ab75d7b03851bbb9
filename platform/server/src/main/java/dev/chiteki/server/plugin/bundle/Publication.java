package dev.chiteki.server.plugin.bundle;

import dev.chiteki.api.error.Reason;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.bundle.BundleFile.ContractFile;
import dev.chiteki.server.plugin.bundle.BundleFile.PluginFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars that were published, checked by their manifests alone.
 *
 * @param contracts those that can be loaded, one for each name and major version
 * @param plugins those whose imports are served, each id and version once
 * @param refused why others are not taken
 */
public record Publication(Collection<ContractFile> contracts, List<PluginFile> plugins, List<Rejection> refused) {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    /** Reads the jars. */
    public static Publication read(List<Path> jars, BundleHost host) {
        List<Rejection> refused = new ArrayList<>();
        List<ContractFile> contracts = new ArrayList<>();
        List<PluginFile> plugins = new ArrayList<>();
        for (Path jar : jars) {
            try {
                switch (BundleReader.read(jar)) {
                    case ContractFile contract -> contracts.add(contract);
                    case PluginFile plugin -> plugins.add(plugin);
                }
            } catch (Refused bad) {
                refused.add(new Rejection(unknown(jar), bad.reason()));
            }
        }
        Collection<ContractFile> loadable = loadable(newest(contracts), host.packages());
        return new Publication(
                loadable, accepted(plugins, new ImportCheck(host.packages(), loadable), refused), refused);
    }

    /**
     * One more jar, that of a plugin, beside these contracts.
     *
     * @throws Refused with the header, value or import that is at fault
     */
    public PluginFile accept(Path jar, BundleHost host) {
        return switch (BundleReader.read(jar)) {
            case PluginFile plugin -> {
                new ImportCheck(host.packages(), contracts).check(plugin);
                yield plugin;
            }
            case ContractFile contract ->
                throw Refused.because("plugin-contract-at-start", contract.symbolicName(), contract.version());
        };
    }

    private static List<PluginFile> accepted(List<PluginFile> plugins, ImportCheck imports, List<Rejection> refused) {
        Set<String> taken = new HashSet<>();
        List<PluginFile> accepted = new ArrayList<>();
        for (PluginFile plugin : plugins) {
            PluginDescriptor descriptor = plugin.descriptor();
            try {
                if (!taken.add(descriptor.id() + " " + descriptor.version())) {
                    throw Refused.because("plugin-duplicate", descriptor.id(), descriptor.version());
                }
                imports.check(plugin);
                accepted.add(plugin);
            } catch (Refused bad) {
                refused.add(new Rejection(descriptor, bad.reason()));
            }
        }
        return accepted;
    }

    /** A contract grows by addition within its major version, so the newest serves all who were built for an older one. */
    private static Collection<ContractFile> newest(List<ContractFile> contracts) {
        Map<String, ContractFile> newest = new HashMap<>();
        for (ContractFile contract : contracts) {
            newest.merge(
                    contract.symbolicName() + ":" + contract.version().getMajor(),
                    contract,
                    (one, other) -> one.version().compareTo(other.version()) >= 0 ? one : other);
        }
        return newest.values();
    }

    private static Collection<ContractFile> loadable(Collection<ContractFile> contracts, HostPackages host) {
        List<ContractFile> loadable = new ArrayList<>(contracts);
        loadable.sort(Comparator.comparing(ContractFile::path));
        boolean changed = true;
        while (changed) {
            ImportCheck imports = new ImportCheck(host, loadable);
            changed = loadable.removeIf(contract -> !isServed(contract, imports));
        }
        return loadable;
    }

    private static boolean isServed(ContractFile contract, ImportCheck imports) {
        try {
            imports.check(contract);
            return true;
        } catch (Refused bad) {
            LOG.error("Contract {} is not loaded: {}", contract.path(), bad.reason());
            return false;
        }
    }

    private static PluginDescriptor unknown(Path jar) {
        String name = jar.getFileName().toString();
        return new PluginDescriptor(name, "0.0.0", name, jar.toString(), "", "", Set.of());
    }

    /** A jar that is not taken, and why. */
    public record Rejection(PluginDescriptor descriptor, Reason reason) {}
}
