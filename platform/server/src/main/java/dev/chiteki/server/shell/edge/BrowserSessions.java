package dev.chiteki.server.shell.edge;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The browsers' sessions on this node. At the end of the platform they end before anything that their pages use: left to
 * the web server, which goes last, pages would close with plugins stopped and databases gone.
 */
@Component
final class BrowserSessions implements HttpSessionListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserSessions.class);

    private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    @Override
    public void sessionCreated(HttpSessionEvent begun) {
        open.add(begun.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        open.remove(ended.getSession());
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(BrowserSessions::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server has answered its last request, and before plugins and databases. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            LOG.debug("Session {} has just ended by itself.", session.getId(), over);
        }
    }
}
