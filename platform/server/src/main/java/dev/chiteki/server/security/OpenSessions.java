package dev.chiteki.server.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The browsers' sessions on this node. */
@Component
public final class OpenSessions implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent begun) {
        open.add(begun.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        open.remove(ended.getSession());
    }

    /** Ends those of which it is true. What the end of one session runs into does not keep the others alive. */
    public void endWhere(Predicate<HttpSession> over) {
        open.forEach(session -> {
            try {
                if (over.test(session)) {
                    session.invalidate();
                }
            } catch (IllegalStateException ended) {
                LOG.debug("Session {} has just ended by itself.", session.getId(), ended);
            } catch (RuntimeException failure) {
                LOG.error("Session {} could not be ended.", session.getId(), failure);
            }
        });
    }
}
