package dev.chiteki.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person's browser window. */
final class Page implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServerProcess server;
    private final ChromeDriver driver;

    private Page(ServerProcess server, ChromeDriver driver) {
        this.server = server;
        this.driver = driver;
    }

    /** Opens a window of its own session. */
    static Page open(ServerProcess server, String language, int width) {
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
        options.setExperimentalOption("prefs", java.util.Map.of("intl.accept_languages", language));
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        BrowserSupply.find().ifPresent(browser -> {
            options.setBinary(browser.binary().toFile());
            service.usingDriverExecutable(browser.driver().toFile());
        });
        ChromeDriver driver = new ChromeDriver(service.build(), options);
        driver.manage().window().setSize(new Dimension(width, 900));
        return new Page(server, driver);
    }

    /** Signs in by the form and waits for the frame of the region. */
    Page signIn(String account) {
        go("/login");
        element(By.name("account")).sendKeys(account);
        element(By.name("password")).sendKeys(ServerProcess.PASSWORD, Keys.ENTER);
        waitUntil(() -> hasArrived(URI.create(driver.getCurrentUrl()).getPath()));
        return this;
    }

    /** The page between sends its visitor on by itself, and would do so after the test has gone elsewhere. */
    private static boolean hasArrived(String path) {
        return !path.equals("/login") && !path.equals("/");
    }

    Page go(String path) {
        driver.get(server.url(path));
        return this;
    }

    WebElement element(By by) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(ignored -> driver.findElement(by));
    }

    /** The element once a person could use it: it may be there before it is drawn. */
    WebElement usable(By by) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(ExpectedConditions.elementToBeClickable(by));
    }

    List<WebElement> elements(By by) {
        return driver.findElements(by);
    }

    /** Waits until the window's text holds the words. */
    Page sees(String words) {
        waitUntil(() -> text().contains(words));
        return this;
    }

    /** Waits until the window's text no longer holds the words. */
    Page seesNoMore(String words) {
        waitUntil(() -> !text().contains(words));
        return this;
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String title() {
        return driver.getTitle();
    }

    ChromeDriver driver() {
        return driver;
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

    void waitUntil(java.util.function.BooleanSupplier condition) {
        try {
            new WebDriverWait(driver, PATIENCE)
                    .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
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
