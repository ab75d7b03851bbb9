package dev.chiteki.server.plugin.bundle;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Writes the list of packages that the host shows to plugins, each with the version that its jar exports. The build runs
 * it, so that a jar or package that is gone fails the build and not a plugin.
 */
public final class HostPackageList {

    private final Map<String, Map<String, String>> exports = new HashMap<>();
    private final SortedMap<String, String> versions = new TreeMap<>();

    private HostPackageList() {}

    /**
     * Run by the build.
     *
     * @param arguments the curated list to read, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        HostPackageList list = new HostPackageList();
        list.readClassPath(HostPackageList.class.getClassLoader());
        Files.readAllLines(Path.of(arguments[0])).forEach(list::add);
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        Files.write(target, list.lines());
    }

    private void readClassPath(ClassLoader classPath) throws IOException {
        for (URL url : Collections.list(classPath.getResources("META-INF/MANIFEST.MF"))) {
            try (var in = url.openStream()) {
                add(new Manifest(in).getMainAttributes());
            }
        }
    }

    private void add(Attributes manifest) {
        String name = manifest.getValue("Bundle-SymbolicName");
        if (name != null) {
            Map<String, String> packages = exports.computeIfAbsent(name.split(";")[0].strip(), any -> new HashMap<>());
            Clause.parse(manifest.getValue("Export-Package"))
                    .forEach(export -> packages.merge(
                            export.name(), export.parameter("version", "0.0.0"), HostPackageList::later));
        }
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] parts = line.split(":", 2);
        Map<String, String> packages = exports.get(parts[0].strip());
        if (packages == null) {
            throw new IllegalStateException("No jar on the class path is the bundle " + parts[0].strip()
                    + ": add it to the server's dependencies, or strike the line from the list of plugin packages.");
        }
        for (String pattern : parts[1].split(",")) {
            add(parts[0], packages, pattern.strip());
        }
    }

    private void add(String bundle, Map<String, String> packages, String pattern) {
        String name = pattern.replaceFirst("\\.\\*$", "");
        boolean withAllBelow = !name.equals(pattern);
        int before = versions.size();
        packages.forEach((exported, version) -> {
            if (exported.equals(name) || withAllBelow && exported.startsWith(name + ".")) {
                versions.put(exported, version);
            }
        });
        if (versions.size() == before) {
            throw new IllegalStateException(bundle.strip() + " exports no package " + pattern
                    + " that is not listed already: mend the list of plugin packages. It exports "
                    + new TreeMap<>(packages).keySet() + ".");
        }
    }

    private List<String> lines() {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                .toList();
    }

    private static String later(String one, String other) {
        return org.osgi.framework.Version.parseVersion(one).compareTo(org.osgi.framework.Version.parseVersion(other))
                        > 0
                ? one
                : other;
    }
}
