package dev.chiteki.server.shell.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.tenant.TenantScope;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Work for which an open page waits without being locked: it runs in a thread of its own for the page's region and person, and
 * what it comes to is shown by the page.
 */
final class PageWork {

    private static final Logger LOG = LoggerFactory.getLogger(PageWork.class);

    private final UI page = UI.getCurrentOrThrow();
    private final TenantId tenant = TenantScope.current();
    private final SecurityContext person = SecurityContextHolder.getContext();

    /** Starts it. Exactly one of the two is told, within a command of the page, unless it was closed in the meantime. */
    <R> void start(String name, Supplier<R> work, Consumer<R> done, Consumer<Throwable> failed) {
        Thread.ofVirtual().name(name).start(() -> {
            SecurityContextHolder.setContext(person);
            try {
                R result = TenantScope.<R, RuntimeException>call(tenant, work::get);
                show(() -> done.accept(result));
            } catch (Throwable failure) {
                // Whatever a plugin throws, an endless recursion too: else the page would wait for ever.
                show(() -> failed.accept(failure));
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    /** Shows something in the page while the work runs. */
    void show(Runnable change) {
        try {
            page.access(change::run);
        } catch (UIDetachedException left) {
            LOG.debug("The page that waited for the work was closed; its outcome stands.", left);
        }
    }
}
