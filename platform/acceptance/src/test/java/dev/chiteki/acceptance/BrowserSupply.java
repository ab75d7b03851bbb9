package dev.chiteki.acceptance;

import dev.chiteki.testbed.Packages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that there is a browser, its driver and a Japanese font: what the machine has is used; as root on Debian the
 * packages are installed; elsewhere Selenium Manager fetches a browser when the first one is opened.
 */
final class BrowserSupply {

    private static final List<String> PACKAGES = List.of("chromium", "chromium-driver", "fonts-noto-cjk");

    private BrowserSupply() {}

    /** A browser and its driver as they lie on this machine. */
    record Browser(Path binary, Path driver) {}

    /** The machine's browser, installed first where that is possible; nothing where Selenium Manager has to fetch one. */
    static synchronized Optional<Browser> find() {
        Optional<Browser> present = onPath();
        Packages packages = Packages.ofThisMachine();
        if (present.isEmpty() && packages.canInstall()) {
            packages.install("No browser is here.", PACKAGES);
            present = onPath();
        }
        return present;
    }

    private static Optional<Browser> onPath() {
        Optional<Path> driver = Packages.program("chromedriver");
        return Packages.program("chromium", "chromium-browser", "google-chrome", "chrome")
                .flatMap(binary -> driver.map(found -> new Browser(binary, found)));
    }
}
