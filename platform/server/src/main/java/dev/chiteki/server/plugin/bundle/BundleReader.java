package dev.chiteki.server.plugin.bundle;

import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.bundle.BundleFile.ContractFile;
import dev.chiteki.server.plugin.bundle.BundleFile.Offered;
import dev.chiteki.server.plugin.bundle.BundleFile.PluginFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.osgi.framework.Version;

/** Reads what a jar's manifest says; nothing of the jar is loaded. */
public final class BundleReader {

    static final Pattern PLUGIN_ID = Pattern.compile("[a-z][a-z0-9]{1,19}");
    /** Segments of addresses below a region that are the platform's own. */
    static final Set<String> RESERVED = Set.of("administration", "manual", "platform");

    private static final Set<String> FORBIDDEN =
            Set.of("Bundle-Activator", "Bundle-NativeCode", "DynamicImport-Package", "Fragment-Host", "Require-Bundle");

    private BundleReader() {}

    /** @throws Refused with the header and value that is at fault */
    public static BundleFile read(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            if (jar.getManifest() == null) {
                throw Refused.because("plugin-no-manifest", path.getFileName().toString());
            }
            return read(path, jar, jar.getManifest().getMainAttributes());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Refused.because(
                    unreadable,
                    "plugin-unreadable",
                    path.getFileName().toString(),
                    Objects.toString(unreadable.getMessage(), ""));
        }
    }

    private static BundleFile read(Path path, JarFile jar, Attributes manifest) {
        for (String header : FORBIDDEN) {
            if (manifest.getValue(header) != null) {
                throw Refused.because("plugin-header-forbidden", header, manifest.getValue(header));
            }
        }
        String symbolicName =
                value(manifest, "Bundle-SymbolicName").split(";")[0].strip();
        Version version = new Version(value(manifest, "Bundle-Version"));
        List<Need> needs = Clause.parse(manifest.getValue("Import-Package")).stream()
                .map(Need::of)
                .toList();
        if (manifest.getValue("Chiteki-Contract") != null) {
            return new ContractFile(path, symbolicName, version, needs, exports(manifest));
        }
        if (manifest.getValue("Export-Package") != null) {
            throw Refused.because("plugin-header-forbidden", "Export-Package", manifest.getValue("Export-Package"));
        }
        return new PluginFile(path, symbolicName, descriptor(jar, manifest, symbolicName, version), needs);
    }

    private static PluginDescriptor descriptor(JarFile jar, Attributes manifest, String symbolicName, Version version) {
        List<Clause> clauses = Clause.parse(value(manifest, "Chiteki-Plugin"));
        Clause plugin = clauses.getFirst();
        if (!PLUGIN_ID.matcher(plugin.name()).matches()) {
            throw Refused.because("plugin-id-malformed", plugin.name());
        }
        if (RESERVED.contains(plugin.name())) {
            throw Refused.because("plugin-id-reserved", plugin.name());
        }
        String entry = plugin.parameter("entry", "");
        if (clauses.size() > 1 || entry.isEmpty()) {
            throw Refused.because("plugin-header-malformed", "Chiteki-Plugin", value(manifest, "Chiteki-Plugin"));
        }
        String changelog = plugin.parameter("changelog", "");
        if (!changelog.isEmpty() && jar.getEntry(changelog) == null) {
            throw Refused.because("plugin-changelog-missing", changelog);
        }
        return new PluginDescriptor(
                plugin.name(),
                version.toString(),
                Objects.requireNonNullElse(manifest.getValue("Bundle-Name"), symbolicName),
                Objects.requireNonNullElse(manifest.getValue("Bundle-Description"), ""),
                entry,
                changelog,
                tables(plugin.name(), plugin.parameter("append-only", "")));
    }

    private static Set<String> tables(String pluginId, String list) {
        Set<String> tables = new TreeSet<>();
        for (String table : list.isBlank() ? new String[0] : list.split(",")) {
            if (!table.strip().startsWith(pluginId + "_")) {
                throw Refused.because("plugin-table-foreign", table.strip(), pluginId + "_");
            }
            tables.add(table.strip());
        }
        return tables;
    }

    private static List<Offered> exports(Attributes manifest) {
        return Clause.parse(value(manifest, "Export-Package")).stream()
                .map(clause -> new Offered(clause.name(), new Version(clause.parameter("version", "0.0.0"))))
                .toList();
    }

    private static String value(Attributes manifest, String header) {
        String value = manifest.getValue(header);
        if (value == null || value.isBlank()) {
            throw Refused.because("plugin-header-missing", header);
        }
        return value;
    }
}
