package dev.chiteki.testbed;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes a jar of a bundle's sources, by the compiler of this JDK and by bnd. */
final class BundleOven {

    /** What a plugin's own build has on its class path, and so what bnd may write version ranges for. */
    private static final Pattern VISIBLE = Pattern.compile(
            "(api/target/.*|chiteki-api.*|flow-.*|vaadin-.*-flow.*|jakarta\\..*|jspecify.*|slf4j-api.*)");

    private final BundleSource source;
    private final Path folder;

    BundleOven(BundleSource source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    Path bake() {
        String name = source.name() + "-" + source.version();
        Path jar = folder.resolve("chiteki-" + name + ".jar");
        Path work = folder.resolve("build-" + name);
        try (Builder builder = new Builder()) {
            Folders.delete(work);
            configure(builder, compile(work));
            Jar built = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            override(built.getManifest());
            built.write(jar.toFile());
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
        builder.setProperty("project.artifactId", source.name());
        builder.setProperty("project.version", source.version());
        builder.setProperty("chiteki.version", source.version());
        builder.setProperty("Bundle-Version", source.version());
        builder.addProperties(source.kit().read());
        builder.setProperty("-includeresource", classes.toString());
        for (File entry : classPath()
                .filter(file -> VISIBLE.matcher(nameOf(file)).matches())
                .toList()) {
            builder.addClasspath(entry);
        }
        for (Path jar : source.provided()) {
            builder.addClasspath(jar.toFile());
        }
    }

    private Path compile(Path work) throws IOException {
        Path classes = write(work.resolve("classes"), "", source.files());
        Path root = write(work.resolve("sources"), ".java", source.sources());
        List<Path> units = source.sources().keySet().stream()
                .map(path -> root.resolve(path + ".java"))
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-parameters", "-g", "-d", classes.toString(), "-cp", compilePath());
            boolean compiled = compiler.getTask(
                            words, manager, null, options, null, manager.getJavaFileObjectsFromPaths(units))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The sources of " + source.name() + " do not compile: " + words);
            }
        }
        return classes;
    }

    private static Path write(Path root, String ending, Map<String, String> contents) throws IOException {
        Files.createDirectories(root);
        for (var content : contents.entrySet()) {
            Path target = root.resolve(content.getKey() + ending);
            Files.createDirectories(target.getParent());
            Files.writeString(target, content.getValue());
        }
        return root;
    }

    private String compilePath() {
        List<String> path = new ArrayList<>(classPath().map(File::toString).toList());
        source.provided().forEach(jar -> path.add(jar.toString()));
        return path.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private void override(Manifest manifest) {
        source.headers().forEach((header, value) -> {
            if (value.isEmpty()) {
                manifest.getMainAttributes().remove(new Attributes.Name(header));
            } else {
                manifest.getMainAttributes().putValue(header, value);
            }
        });
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
}
