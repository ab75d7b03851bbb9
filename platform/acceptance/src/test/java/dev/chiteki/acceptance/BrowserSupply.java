package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Sees to it that there is a browser, its driver and a Japanese font: what the machine has is used; as root on Debian the
 * packages are installed; elsewhere Selenium Manager fetches a browser when the first one is opened.
 */
final class BrowserSupply {

    private static final Logger LOG = Logger.getLogger(BrowserSupply.class.getName());
    private static final List<String> PACKAGES = List.of("chromium", "chromium-driver", "fonts-noto-cjk");
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private BrowserSupply() {}

    /** A browser and its driver as they lie on this machine. */
    record Browser(Path binary, Path driver) {}

    /** The machine's browser, installed first where that is possible; nothing where Selenium Manager has to fetch one. */
    static synchronized Optional<Browser> find() {
        Optional<Browser> present = onPath();
        if (present.isEmpty() && canInstall()) {
            install();
            present = onPath();
        }
        return present;
    }

    private static Optional<Browser> onPath() {
        Optional<Path> driver = find(List.of("chromedriver"));
        return find(BROWSERS).flatMap(binary -> driver.map(found -> new Browser(binary, found)));
    }

    private static Optional<Path> find(List<String> names) {
        List<Path> folders = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(Path::of)
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean canInstall() {
        return "root".equals(System.getProperty("user.name"))
                && find(List.of("apt-get")).isPresent();
    }

    private static void install() {
        LOG.info("No browser is here: installing " + String.join(", ", PACKAGES) + " from the distribution.");
        run(List.of("apt-get", "update", "-q"));
        run(concat(List.of("apt-get", "install", "-y", "-q", "--no-install-recommends"), PACKAGES));
    }

    private static void run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output
                        + "\nInstall a browser by hand: apt-get install " + String.join(" ", PACKAGES));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
