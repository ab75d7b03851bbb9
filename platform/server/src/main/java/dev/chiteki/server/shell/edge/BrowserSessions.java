package dev.chiteki.server.shell.edge;

import dev.chiteki.server.security.OpenSessions;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The browsers' sessions on this node. At the end of the platform they end before anything that their pages use: left to
 * the web server, which goes last, pages would close with plugins stopped and databases gone.
 */
@Component
final class BrowserSessions implements SmartLifecycle {

    private final OpenSessions sessions;
    private volatile boolean running;

    BrowserSessions(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sessions.endWhere(any -> true);
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
}
