package dev.chiteki.server.security.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds who is signed in. Within a page's work it is whoever signed in to the page's session, and nobody where that has
 * ended: the thread may be serving somebody else, whose session's lock it happens to hold.
 */
@Component
final class PageAwareSecurityContexts implements SecurityContextHolderStrategy {

    /** Of the JVM, as the holder is that asks here: of two platforms in one, neither hides the other's people from it. */
    private static final ThreadLocal<@Nullable SecurityContext> OF_THREAD = new ThreadLocal<>();

    @Override
    public SecurityContext getContext() {
        VaadinSession page = VaadinSession.getCurrent();
        return page == null ? ofThread() : ofSession(page.getSession());
    }

    @Override
    public void setContext(SecurityContext context) {
        OF_THREAD.set(context);
    }

    @Override
    public void clearContext() {
        OF_THREAD.remove();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return new SecurityContextImpl();
    }

    private SecurityContext ofThread() {
        SecurityContext context = OF_THREAD.get();
        if (context == null) {
            context = createEmptyContext();
            OF_THREAD.set(context);
        }
        return context;
    }

    private SecurityContext ofSession(@Nullable WrappedSession session) {
        if (session == null) {
            return createEmptyContext();
        }
        try {
            Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return context instanceof SecurityContext found ? found : createEmptyContext();
        } catch (IllegalStateException ended) {
            return createEmptyContext();
        }
    }
}
