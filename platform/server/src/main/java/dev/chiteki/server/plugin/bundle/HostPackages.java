package dev.chiteki.server.plugin.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/** The packages that the host shows to bundles: the list made by the build, and a choice of the JDK's own. */
final class HostPackages {

    private static final String LIST = "META-INF/chiteki/plugin-packages.list";
    private static final Set<String> JDK_MODULES =
            Set.of("java.base", "java.desktop", "java.logging", "java.net.http", "java.xml");

    private final Map<String, Version> listed;
    private final Set<String> jdk;

    private HostPackages(Map<String, Version> listed, Set<String> jdk) {
        this.listed = listed;
        this.jdk = jdk;
    }

    /** Reads the list that the build has made. */
    static HostPackages read() {
        try (InputStream in = HostPackages.class.getClassLoader().getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("The server lacks " + LIST + ": build it with Maven, which makes it.");
            }
            Map<String, Version> listed = new TreeMap<>();
            Clause.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .replace("\n", ","))
                    .forEach(clause -> listed.put(clause.name(), new Version(clause.parameter("version", "0.0.0"))));
            return new HostPackages(listed, jdkPackages());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(LIST + " cannot be read.", unreadable);
        }
    }

    /** The version in which the host shows the package, or nothing where it does not. */
    Optional<Version> version(String name) {
        return jdk.contains(name) ? Optional.of(Version.emptyVersion) : Optional.ofNullable(listed.get(name));
    }

    /** The JDK's packages as the framework wants them. */
    String ofJdk() {
        return String.join(",", jdk);
    }

    /** The host's other packages as the framework wants them. */
    String ofHost() {
        return listed.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(","));
    }

    /** No JDBC, naming, scripting or management: a plugin reaches data by its context only. */
    private static Set<String> jdkPackages() {
        return ModuleLayer.boot().modules().stream()
                .filter(module -> JDK_MODULES.contains(module.getName()))
                .flatMap(module -> module.getDescriptor().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(exports -> exports.source())
                .collect(Collectors.toUnmodifiableSet());
    }
}
