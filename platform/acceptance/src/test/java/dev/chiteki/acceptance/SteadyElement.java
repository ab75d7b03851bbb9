package dev.chiteki.acceptance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WrapsElement;

/** What a person sees as one element, however often the page draws it anew: taken again for each act. */
final class SteadyElement implements InvocationHandler {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Duration patience;
    private final Supplier<WebElement> finding;

    private SteadyElement(Duration patience, Supplier<WebElement> finding) {
        this.patience = patience;
        this.finding = finding;
    }

    static WebElement of(Duration patience, Supplier<WebElement> finding) {
        return (WebElement) Proxy.newProxyInstance(
                SteadyElement.class.getClassLoader(),
                new Class<?>[] {WebElement.class, WrapsElement.class},
                new SteadyElement(patience, finding));
    }

    /** Reads from a page that may be drawn anew meanwhile: then once more. */
    static <T> T read(Duration patience, Supplier<T> reading) {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            try {
                return reading.get();
            } catch (StaleElementReferenceException | NoSuchElementException | ElementNotInteractableException drawn) {
                if (Instant.now().isAfter(deadline)) {
                    throw drawn;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return method.getName().equals("getWrappedElement")
                ? finding.get()
                : read(patience, () -> call(method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) {
        try {
            return method.invoke(finding.get(), arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof WebDriverException told) {
                throw told;
            }
            throw new IllegalStateException(method.toString(), failed);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(method.toString(), closed);
        }
    }
}
