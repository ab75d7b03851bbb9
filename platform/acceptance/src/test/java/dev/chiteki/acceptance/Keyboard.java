package dev.chiteki.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a pointer: goes through a page by keys alone and knows things by the names that are read out. */
final class Keyboard {

    /** More steps than any page takes. */
    private static final int FARTHEST = 150;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Signs in by the form, like everybody. */
    Keyboard signIn(String account) {
        return signIn(account, ServerProcess.PASSWORD);
    }

    /** The same where accounts have another password. */
    Keyboard signIn(String account, String password) {
        page.go("/login");
        to("name", field -> "account".equals(field.getDomAttribute("name")));
        type(account);
        to("password", field -> "password".equals(field.getDomAttribute("name")));
        type(password, Keys.ENTER);
        page.waitUntil(() -> page.path().matches("/[a-z].*") && !page.path().equals("/login"));
        page.settled();
        return this;
    }

    /** Types where the focus is. */
    Keyboard type(CharSequence... keys) {
        new Actions(page.driver()).sendKeys(keys).perform();
        return this;
    }

    /** Saves what was entered. */
    Keyboard save() {
        new Actions(page.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform();
        return this;
    }

    /** Opens the first thing that the search of the page finds for the words. */
    Keyboard find(String words) {
        type("/");
        page.waitUntil(() -> "chiteki-search-input".equals(focused().getDomAttribute("id")));
        type(words);
        By found = By.xpath("//*[@role='option'][contains(normalize-space(), '" + words + "')]");
        page.waitUntil(() -> page.element(found).isDisplayed());
        page.settled();
        return type(Keys.ARROW_DOWN, Keys.ENTER);
    }

    /** Goes on by the tabulator to what is called so. */
    Keyboard to(String name) {
        return to(name, one -> nameOf(one).contains(name));
    }

    /** Goes on by the tabulator to the rows of the table. */
    Keyboard toRows() {
        return to(
                "the rows of a table", one -> Boolean.TRUE.equals(page.driver().executeScript("""
                let focused = document.activeElement;
                while (focused.shadowRoot?.activeElement) {
                  focused = focused.shadowRoot.activeElement;
                }
                return focused.closest('tbody') !== null;""")));
    }

    /** Chooses from the list under the focus. */
    Keyboard choose(String name) {
        type(Keys.ENTER);
        page.waitUntil(() -> "option".equals(focused().getAriaRole()));
        for (int step = 0; step < FARTHEST; step++) {
            if (page.read(() -> focused().getText()).contains(name)) {
                return type(Keys.ENTER);
            }
            type(Keys.ARROW_DOWN);
        }
        throw new AssertionError("The list does not hold " + name + ".");
    }

    /** Waits until the focus is at something, and it can be seen where. */
    Keyboard isInSight() {
        page.waitUntil(() -> Boolean.TRUE.equals(page.driver().executeScript("""
                let focused = document.activeElement;
                while (focused.shadowRoot?.activeElement) {
                  focused = focused.shadowRoot.activeElement;
                }
                const place = focused.getBoundingClientRect();
                return focused !== document.body && focused.matches(':focus-visible')
                    && place.height > 0 && place.top >= 0 && place.bottom <= window.innerHeight;""")));
        return this;
    }

    WebElement focused() {
        return page.driver().switchTo().activeElement();
    }

    private Keyboard to(String name, Predicate<WebElement> wanted) {
        List<String> passed = new ArrayList<>();
        for (int step = 0; step < FARTHEST; step++) {
            if (page.read(() -> wanted.test(focused()))) {
                return this;
            }
            passed.add(page.read(() -> nameOf(focused())));
            type(Keys.TAB);
        }
        throw new AssertionError("The tabulator does not lead to " + name + ", only past " + passed);
    }

    /** As it is read out. */
    static String nameOf(WebElement element) {
        return Objects.requireNonNullElse(element.getAccessibleName(), "");
    }
}
