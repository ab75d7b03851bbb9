package dev.chiteki.server.plugin;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A bundle made from a few lines of source, with the very instructions of the plugin kit or of a contract's POM. */
final class TinyBundle {

    private static final Pattern INSTRUCTIONS = Pattern.compile("<bnd><!\\[CDATA\\[(.*?)]]></bnd>", Pattern.DOTALL);
    private static final Pattern VISIBLE =
            Pattern.compile("(api/target/.*|chiteki-api.*|flow-.*|jakarta\\..*|jspecify.*|slf4j-api.*)");

    private final Path kit;
    private final String name;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Path> provided = new ArrayList<>();
    private String version = "1.0.0";

    private TinyBundle(Path kit, String name) {
        this.kit = kit;
        this.name = name;
    }

    /** Built as plugins are. */
    static TinyBundle plugin(String name) {
        return new TinyBundle(Path.of("../../plugins/pom.xml"), name);
    }

    /** Built as contracts are. */
    static TinyBundle contract(String name) {
        return new TinyBundle(Path.of("../../plugins/contracts/pom.xml"), name);
    }

    TinyBundle version(String newVersion) {
        version = newVersion;
        return this;
    }

    /** A class or package-info, by its path without ending. */
    TinyBundle source(String path, String source) {
        sources.put(path, source);
        return this;
    }

    TinyBundle file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** A header written over what the kit says. */
    TinyBundle header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Another bundle, taken as provided. */
    TinyBundle with(Path jar) {
        provided.add(jar);
        return this;
    }

    /** Compiles it and writes the jar. */
    Path write(Path folder) {
        try {
            Path classes = compile(folder.resolve("classes-" + name + "-" + version));
            Path jar = folder.resolve("chiteki-" + name + "-" + version + ".jar");
            try (Builder builder = new Builder()) {
                configure(builder, classes);
                Jar built = builder.build();
                if (!builder.getErrors().isEmpty()) {
                    throw new IllegalStateException(builder.getErrors().toString());
                }
                headers.forEach((header, value) -> override(built, header, value));
                built.write(jar.toFile());
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void configure(Builder builder, Path classes) throws IOException {
        builder.setProperty("project.groupId", "test");
        builder.setProperty("project.artifactId", name);
        builder.setProperty("project.version", version);
        builder.setProperty("Bundle-Version", version);
        builder.addProperties(instructions());
        builder.setProperty("-includeresource", classes.toString());
        for (File entry : classPath()
                .filter(file -> VISIBLE.matcher(nameOf(file)).matches())
                .toList()) {
            builder.addClasspath(entry);
        }
        for (Path jar : provided) {
            builder.addClasspath(jar.toFile());
        }
    }

    private java.util.Properties instructions() throws IOException {
        Matcher matcher = INSTRUCTIONS.matcher(Files.readString(kit));
        if (!matcher.find()) {
            throw new IllegalStateException(kit + " holds no instructions for bnd.");
        }
        java.util.Properties instructions = new java.util.Properties();
        instructions.load(new java.io.StringReader(matcher.group(1)));
        return instructions;
    }

    private Path compile(Path classes) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-parameters", "-d", classes.toString(), "-cp", compilePath()));
        Path root = Files.createDirectories(classes.resolveSibling("source-" + classes.getFileName()));
        for (var source : sources.entrySet()) {
            Path file = root.resolve(source.getKey() + ".java");
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        for (var file : files.entrySet()) {
            Path target = classes.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The sources of " + name + " do not compile.");
        }
        return classes;
    }

    private String compilePath() {
        List<String> path = new ArrayList<>(classPath().map(File::toString).toList());
        provided.forEach(jar -> path.add(jar.toString()));
        return String.join(File.pathSeparator, path);
    }

    private static Stream<File> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(File::exists);
    }

    private static String nameOf(File file) {
        String path = file.getAbsolutePath();
        return path.contains("api/target/") ? path.substring(path.lastIndexOf("api/target/")) : file.getName();
    }

    private static void override(Jar jar, String header, String value) {
        try {
            if (value.isEmpty()) {
                jar.getManifest().getMainAttributes().remove(new java.util.jar.Attributes.Name(header));
            } else {
                jar.getManifest().getMainAttributes().putValue(header, value);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
