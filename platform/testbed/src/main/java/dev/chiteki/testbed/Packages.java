package dev.chiteki.testbed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The packages of this machine's distribution: as root on Debian and its kin, tests install what they need and say so. */
public final class Packages {

    private static final Logger LOG = Logger.getLogger(Packages.class.getName());

    /** Another module's tests, or the machine itself, may be installing something at this moment. */
    private static final String PATIENTLY = "-oDPkg::Lock::Timeout=300";

    private final Optional<Path> installer;

    /** @param installer the program {@code apt-get}, where it is there and may be used */
    Packages(Optional<Path> installer) {
        this.installer = installer;
    }

    /** Those of this machine. */
    public static Packages ofThisMachine() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return new Packages(root ? program("apt-get") : Optional.empty());
    }

    /** The first program on the path that has one of the names. */
    public static Optional<Path> program(String... names) {
        List<Path> folders = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether anything can be installed here without asking anybody. */
    public boolean canInstall() {
        return installer.isPresent();
    }

    /**
     * Installs packages with what they need.
     *
     * @param reason what is missing, for the log
     * @throws IllegalStateException with the distribution's words and the command to try by hand, if it fails
     */
    public void install(String reason, List<String> names) {
        String program = installer
                .orElseThrow(() -> new IllegalStateException(reason + " " + byHand(names)))
                .toString();
        LOG.info(() -> reason + " Installing " + String.join(", ", names) + " from the distribution.");
        run(List.of(program, "update", "-q"), names);
        run(
                Stream.concat(
                                Stream.of(program, "install", "-y", "-q", "--no-install-recommends", PATIENTLY),
                                names.stream())
                        .toList(),
                names);
    }

    /** What a person may do who is asked for the packages. */
    public static String byHand(List<String> names) {
        return "On Debian or Ubuntu, install them by hand: apt-get install " + String.join(" ", names);
    }

    private static void run(List<String> command, List<String> names) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed:\n" + output + "\n" + byHand(names));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + String.join(" ", command), interrupted);
        }
    }
}
