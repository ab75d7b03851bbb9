package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The Maven of somebody who has of this project what a repository holds, and nothing else. Its local repository shows what
 * this build has built in place of an installation, and everything foreign as links to this machine's own local repository,
 * in which nothing of the project is put.
 */
final class OutsideMaven {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path OWN = Path.of("dev", "chiteki");
    private static final Map<String, String> MODULES = Map.of(
            "", "chiteki",
            "platform/api", "chiteki-api",
            "platform/testbed", "chiteki-testbed",
            "platform/server", "chiteki-server",
            "platform/testkit", "chiteki-testkit",
            "plugins", "chiteki-plugin-kit",
            "plugins/archetype", "chiteki-plugin-archetype");

    private final Path repository;
    private final String version;

    private OutsideMaven(Path repository, String version) {
        this.repository = repository;
        this.version = version;
    }

    /** Makes its local repository anew in the folder. */
    static OutsideMaven in(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Path machine = Path.of(System.getProperty("chiteki.maven.repository"));
            link(machine, folder, OWN.getName(0));
            link(machine.resolve(OWN.getName(0)), folder.resolve(OWN.getName(0)), OWN.getName(1));
            OutsideMaven maven = new OutsideMaven(folder.toAbsolutePath(), version());
            for (var module : MODULES.entrySet()) {
                maven.install(ServerProcess.ROOT.resolve(module.getKey()), module.getValue());
            }
            return maven;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The version of the platform. */
    String platform() {
        return version;
    }

    /** Runs it to its end in the folder and returns what it has said; whether it succeeds is part of that. */
    String run(Path folder, String... arguments) {
        try {
            Path console = Files.createTempFile(folder.getParent(), "maven", ".log");
            Process process = start(folder, console, Map.of(), arguments);
            if (!process.waitFor(PATIENCE)) {
                end(process);
                throw new AssertionError("Maven did not end within " + PATIENCE + ":\n" + Files.readString(console));
            }
            return Files.readString(console);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts it in the folder. */
    Process start(Path folder, Path console, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("chiteki.maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "-Dmaven.repo.local=" + repository));
        if (System.getProperty("chiteki.maven.offline", "").equals("offline=true")) {
            command.add("--offline");
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        try {
            return builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends it with all that it has started, and waits for that. */
    static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(each -> each.onExit().join());
    }

    /** As an installation lays it out. */
    private void install(Path module, String artifact) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve(OWN).resolve(artifact).resolve(version));
        Path pom = module.resolve("pom.xml").toAbsolutePath().normalize();
        Files.createSymbolicLink(folder.resolve(artifact + "-" + version + ".pom"), pom);
        for (String ending : List.of(".jar", "-exec.jar")) {
            Path target = pom.resolveSibling("target");
            String name = artifact + "-" + version + ending;
            Path named = target.resolve(artifact.replace("chiteki-", "") + ending);
            Path file = Files.exists(named) ? named : target.resolve(name);
            if (Files.exists(file)) {
                Files.createSymbolicLink(folder.resolve(name), file);
            }
        }
    }

    private static void link(Path from, Path into, Path except) throws IOException {
        Files.createDirectories(into);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> groups = Files.list(from)) {
            for (Path group : groups.filter(Files::isDirectory).toList()) {
                if (!group.getFileName().equals(except)) {
                    Files.createSymbolicLink(into.resolve(group.getFileName().toString()), group);
                }
            }
        }
    }

    private static String version() throws IOException {
        Matcher said = Pattern.compile("<chiteki.version>(.+)</chiteki.version>")
                .matcher(Files.readString(ServerProcess.ROOT.resolve("pom.xml")));
        if (!said.find()) {
            throw new IllegalStateException("The root's POM does not say chiteki.version.");
        }
        return said.group(1);
    }
}
