package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person's browser window. */
final class Page implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WINDOW_HEIGHT = 900;
    private static final int TALLEST = 6000;

    private final UnaryOperator<String> address;
    private final ChromeDriver driver;

    private Page(UnaryOperator<String> address, ChromeDriver driver) {
        this.address = address;
        this.driver = driver;
    }

    /** Opens a window of its own session. */
    static Page open(ServerProcess server, String language, int width) {
        return open(server::url, language, width);
    }

    /**
     * The same for a server that is reached by a way of its own.
     *
     * @param address of a path
     */
    static Page open(UnaryOperator<String> address, String language, int width) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        BrowserSupply.find().ifPresent(browser -> {
            options.setBinary(browser.binary().toFile());
            service.usingDriverExecutable(browser.driver().toFile());
        });
        ChromeDriver driver = new ChromeDriver(service.build(), options);
        driver.manage().window().setSize(new Dimension(width, WINDOW_HEIGHT));
        return new Page(address, driver);
    }

    /** Signs in by the form and waits for the frame of the region. */
    Page signIn(String account) {
        go("/login");
        element(By.name("account")).sendKeys(account);
        element(By.name("password")).sendKeys(ServerProcess.PASSWORD, Keys.ENTER);
        waitUntil(() -> !path().equals("/login"));
        return this;
    }

    Page go(String path) {
        driver.get(address.apply(path));
        return this;
    }

    /** The element, once it is there. */
    WebElement element(By by) {
        waitUntil(() -> !elements(by).isEmpty());
        return SteadyElement.of(PATIENCE, () -> driver.findElement(by));
    }

    /** The element once a person could use it: it may be there before it is drawn. */
    WebElement usable(By by) {
        waitUntil(() ->
                driver.findElement(by).isDisplayed() && driver.findElement(by).isEnabled());
        return SteadyElement.of(PATIENCE, () -> driver.findElement(by));
    }

    List<WebElement> elements(By by) {
        return driver.findElements(by);
    }

    /** Presses the button with that text, of several the one in front, as soon as it may be pressed. */
    Page press(String text) {
        By button = By.xpath("//vaadin-button[normalize-space()='" + text + "' and not(@disabled)]");
        waitUntil(() -> {
            List<WebElement> found =
                    elements(button).stream().filter(WebElement::isDisplayed).toList();
            if (!found.isEmpty()) {
                driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found.getLast());
                found.getLast().click();
            }
            return !found.isEmpty();
        });
        return this;
    }

    /** Gives the file to where files are dropped. */
    Page upload(Path file) {
        read(() -> driver.findElement(By.cssSelector("vaadin-upload"))
                        .getShadowRoot()
                        .findElement(By.cssSelector("input[type=file]")))
                .sendKeys(file.toString());
        return this;
    }

    /** Waits until the window's text holds the words. */
    Page sees(String words) {
        waitUntil(() -> text().contains(words));
        return this;
    }

    /** The same for what takes longer than a page. */
    Page seesWithin(Duration time, String words) {
        waitUntil(time, () -> text().contains(words));
        return this;
    }

    /** Waits until the window's text no longer holds the words. */
    Page seesNoMore(String words) {
        waitUntil(() -> !text().contains(words));
        return this;
    }

    String text() {
        return read(() -> driver.findElement(By.tagName("body")).getText());
    }

    /** What is read from the page while nothing of it is drawn anew. */
    <T> T read(Supplier<T> reading) {
        return SteadyElement.read(PATIENCE, reading);
    }

    String title() {
        return driver.getTitle();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** The path that the window shows. */
    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** The paths of the places in the navigation. */
    List<String> navigation() {
        return addresses("""
                return [...document.querySelectorAll('vaadin-side-nav-item')]
                    .map(item => item.path).filter(path => path).map(path => path.startsWith('/') ? path : '/' + path);""");
    }

    /** The addresses on this server to which the page's links lead; what they download is none. */
    List<String> links() {
        return addresses("""
                return [...document.querySelectorAll('a[href]:not([download])')].map(link => new URL(link.href))
                    .filter(url => url.origin === location.origin && !url.hash).map(url => url.pathname + url.search);""");
    }

    private List<String> addresses(String script) {
        return ((List<?>) Objects.requireNonNull(driver.executeScript(script)))
                .stream().map(String::valueOf).distinct().toList();
    }

    /** Shows the whole height of the page in that theme and width, once it stands still. */
    void look(String theme, int width) {
        system(theme);
        resize(width, WINDOW_HEIGHT);
        resize(width, Math.clamp(height(), WINDOW_HEIGHT, TALLEST));
    }

    /** Shows the page from now on as if the theme of the system were that one. */
    void system(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** Waits until all that the page has asked for is there. */
    Page settled() {
        waitUntil(this::standsStill);
        return this;
    }

    private void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        long[] before = {-1};
        waitUntil(() -> {
            long now = standsStill() ? height() : -1;
            boolean same = now >= 0 && now == before[0];
            before[0] = now;
            return same;
        });
    }

    private boolean standsStill() {
        return Boolean.TRUE.equals(driver.executeScript("""
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                return document.readyState === 'complete' && document.fonts.status === 'loaded'
                    && clients.every(client => !client.isActive || !client.isActive())
                    && !document.querySelector('[aria-busy=true]');"""));
    }

    /** Of all that it holds: the frame scrolls its content, not the document. */
    private long height() {
        return (Long) Objects.requireNonNull(driver.executeScript("""
                const main = document.querySelector('main');
                const end = main ? main.getBoundingClientRect().bottom + main.scrollHeight - main.clientHeight : 0;
                return Math.max(document.documentElement.scrollHeight, Math.ceil(end));"""));
    }

    /** Keeps what the window shows as build output. */
    Page screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void waitUntil(BooleanSupplier condition) {
        waitUntil(PATIENCE, condition);
    }

    private void waitUntil(Duration time, BooleanSupplier condition) {
        try {
            new WebDriverWait(driver, time)
                    .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                    .ignoring(ElementNotInteractableException.class)
                    .until(ignored -> condition.getAsBoolean());
        } catch (org.openqa.selenium.TimeoutException late) {
            screenshot("failed-" + Thread.currentThread().threadId() + "-" + System.nanoTime());
            throw new AssertionError("The window did not get there: " + driver.getCurrentUrl() + "\n" + text(), late);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
