package dev.chiteki.testbed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle given as a few lines of source in a test, and baked as plugins or contracts are: compiled against the test's
 * class path, its manifest by the very instructions of the plugin kit or of a contract's POM.
 */
public final class BundleSource {

    private final BundleInstructions kit;
    private final String name;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Path> provided = new ArrayList<>();
    private String version = "1.0.0";

    private BundleSource(BundleInstructions kit, String name) {
        this.kit = kit;
        this.name = name;
    }

    /** Built as plugins are; the name is that of the artifact. */
    public static BundleSource plugin(String name) {
        return new BundleSource(BundleInstructions.PLUGIN, name);
    }

    /** Built as contracts are; the name is that of the artifact. */
    public static BundleSource contract(String name) {
        return new BundleSource(BundleInstructions.CONTRACT, name);
    }

    /** In that version instead of 1.0.0. */
    public BundleSource version(String newVersion) {
        version = newVersion;
        return this;
    }

    /** A class or package-info, by its path without ending; a second one of that path takes the place of the first. */
    public BundleSource source(String path, String source) {
        sources.put(path, source);
        return this;
    }

    /** A resource; a second one of that path takes the place of the first. */
    public BundleSource file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** A header written over what the kit says, or, where it is empty, left out. */
    public BundleSource header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Another bundle, taken as provided. */
    public BundleSource with(Path jar) {
        provided.add(jar);
        return this;
    }

    /**
     * Compiles it and writes {@code chiteki-<name>-<version>.jar}.
     *
     * @throws IllegalStateException with the words of the compiler or of bnd, if it does not build
     */
    public Path write(Path folder) {
        return new BundleOven(this, folder).bake();
    }

    BundleInstructions kit() {
        return kit;
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    Map<String, String> sources() {
        return sources;
    }

    Map<String, String> files() {
        return files;
    }

    Map<String, String> headers() {
        return headers;
    }

    List<Path> provided() {
        return provided;
    }
}
