package dev.chiteki.server.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions on this node whose time is over when it is over, and not with their next request: an open page would
 * else be pushed news for as long as it asks nothing, and hold what it shows in the server's memory.
 */
@Component
final class IdleSessions implements HttpSessionListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IdleSessions.class);
    private static final long LOOKS_EACH_SECONDS = 2;

    private final SessionTime time;
    private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService sweeper;

    IdleSessions(SessionTime time) {
        this.time = time;
    }

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
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("idle-sessions").factory());
        begun.scheduleWithFixedDelay(this::sweep, LOOKS_EACH_SECONDS, LOOKS_EACH_SECONDS, TimeUnit.SECONDS);
        sweeper = begun;
    }

    @Override
    public void stop() {
        ScheduledExecutorService ended = sweeper;
        sweeper = null;
        if (ended != null) {
            ended.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }

    void sweep() {
        open.forEach(this::endIfIdle);
    }

    private void endIfIdle(HttpSession session) {
        try {
            if (!time.left(session).isPositive()) {
                session.invalidate();
            }
        } catch (IllegalStateException over) {
            LOG.debug("Session {} has just ended by itself.", session.getId(), over);
        } catch (RuntimeException failure) {
            // What the end of one session runs into must not keep the others alive.
            LOG.error("Session {} could not be ended when its time was over.", session.getId(), failure);
        }
    }
}
