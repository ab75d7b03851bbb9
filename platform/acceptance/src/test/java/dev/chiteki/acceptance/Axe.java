package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks over what a window shows with axe-core, for the success criteria of WCAG 2.2 A and AA. */
final class Axe {

    private static final String SCRIPT = read();
    /**
     * What is still changing its colour has none to be judged. The row at the edge of a scrolling table is cut until it is
     * scrolled to: its size tells nothing.
     */
    private static final String RUN = """
            const [rules, done] = arguments;
            const frame = () => new Promise(requestAnimationFrame);
            const changes = root => root.getAnimations().concat(
              ...[...root.querySelectorAll('*')].filter(one => one.shadowRoot).map(one => changes(one.shadowRoot)));
            frame().then(frame)
              .then(() => Promise.allSettled(changes(document)
                .filter(change => Number.isFinite(change.effect.getComputedTiming().endTime))
                .map(change => change.finished)))
              .then(() => axe.run(document, {runOnly: rules, resultTypes: ['violations']}))
              .then(
                result => done(result.violations
                  .filter(found => ['serious', 'critical'].includes(found.impact))
                  .map(found => ({...found, nodes: found.nodes.filter(node =>
                    found.id !== 'target-size' || !node.target.flat().join(' ').includes('vaadin-grid'))}))
                  .filter(found => found.nodes.length > 0)
                  .map(found => `${found.impact} ${found.id}: ${found.help}\\n    `
                    + found.nodes.slice(0, 5)
                      .map(node => node.target.join(' ') + ' — ' + node.failureSummary.replace(/\\s+/g, ' '))
                      .join('\\n    '))),
                failure => done(['axe itself failed: ' + failure]));
            """;

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** What is wrong, as far as it is serious or critical. */
    static List<String> findings(Page page) {
        return run(page.driver(), ALL);
    }

    /** The same of what another theme can change: colours. */
    static List<String> findingsInColours(Page page) {
        return run(page.driver(), COLOURS);
    }

    private static List<String> run(ChromeDriver driver, List<String> rules) {
        if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(SCRIPT);
        }
        Object found = Objects.requireNonNull(driver.executeAsyncScript(RUN, rules));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String read() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
