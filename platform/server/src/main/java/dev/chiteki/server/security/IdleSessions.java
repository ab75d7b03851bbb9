package dev.chiteki.server.security;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions on this node whose time is over when it is over, and not with their next request: an open page would
 * else be pushed news for as long as it asks nothing, and hold what it shows in the server's memory.
 */
@Component
final class IdleSessions implements SmartLifecycle {

    private static final long LOOKS_EACH_SECONDS = 2;

    private final OpenSessions sessions;
    private final SessionTime time;
    private volatile @Nullable ScheduledExecutorService sweeper;

    IdleSessions(OpenSessions sessions, SessionTime time) {
        this.sessions = sessions;
        this.time = time;
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
        sessions.endWhere(session -> !time.left(session).isPositive());
    }
}
