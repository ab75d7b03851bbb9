package dev.chiteki.server.security;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.core.env.Environment;

/**
 * How long a sign-in lasts without its person doing anything, and how long before its end they are warned. What counts are
 * acts of the person; an open page that asks the server for news is none.
 */
public final class SessionTime {

    private static final String LAST_ACT = SessionTime.class.getName() + ".lastAct";

    private final Duration idle;
    private final Duration warning;
    private final InstantSource clock;

    SessionTime(Duration idle, Duration warning, InstantSource clock) {
        if (warning.isNegative() || warning.isZero() || warning.compareTo(idle) >= 0) {
            throw new IllegalStateException("chiteki.session.warning is " + warning + ", which is not shorter than"
                    + " chiteki.session.idle with " + idle + ": people must be warned before their sign-in ends.");
        }
        this.idle = idle;
        this.warning = warning;
        this.clock = clock;
    }

    static SessionTime of(Environment environment) {
        return new SessionTime(
                environment.getProperty("chiteki.session.idle", Duration.class, Duration.ofMinutes(30)),
                environment.getProperty("chiteki.session.warning", Duration.class, Duration.ofMinutes(5)),
                InstantSource.system());
    }

    /** How long before the end people are warned. */
    public Duration warning() {
        return warning;
    }

    /** How long the sign-in still lasts; zero or less when it is over. */
    public Duration left(HttpSession session) {
        return session.getAttribute(LAST_ACT) instanceof Instant last
                ? Duration.between(clock.instant(), last.plus(idle))
                : idle;
    }

    /** The person did something, so that the time begins anew. */
    void act(HttpSession session) {
        session.setAttribute(LAST_ACT, clock.instant());
    }

    /** Begins the time of a sign-in that has none yet. */
    void begin(HttpSession session) {
        if (session.getAttribute(LAST_ACT) == null) {
            act(session);
        }
    }
}
