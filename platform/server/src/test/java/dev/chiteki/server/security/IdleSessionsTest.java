package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class IdleSessionsTest {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private Instant now = Instant.parse("2026-07-01T00:00:00Z");
    private final SessionTime time = new SessionTime(IDLE, Duration.ofMinutes(5), () -> now);
    private final OpenSessions open = new OpenSessions();
    private final IdleSessions sessions = new IdleSessions(open, time);

    @Test
    void aSessionEndsWhenItsTimeIsOverThoughNothingIsAsked() {
        MockHttpSession idle = signedIn();
        now = now.plus(IDLE).minusSeconds(1);
        MockHttpSession busy = signedIn();
        sessions.sweep();
        boolean endedBefore = idle.isInvalid();

        now = now.plusSeconds(1);
        sessions.sweep();

        assertThat(endedBefore).isFalse();
        assertThat(idle.isInvalid()).isTrue();
        assertThat(busy.isInvalid()).isFalse();
    }

    @Test
    void aSessionThatNobodyHasSignedInToIsLeftToTheWebServer() {
        MockHttpSession anonymous = begun();
        now = now.plus(IDLE);

        sessions.sweep();

        assertThat(anonymous.isInvalid()).isFalse();
    }

    @Test
    void aSessionWhoseEndFailsDoesNotKeepAnotherAlive() {
        MockHttpSession broken = signedIn();
        broken.setAttribute("breaks", new Breaks());
        MockHttpSession other = signedIn();
        now = now.plus(IDLE);

        assertThatCode(sessions::sweep).doesNotThrowAnyException();

        assertThat(other.isInvalid()).isTrue();
    }

    private MockHttpSession signedIn() {
        MockHttpSession session = begun();
        time.act(session);
        return session;
    }

    private MockHttpSession begun() {
        MockHttpSession session = new MockHttpSession();
        open.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private static final class Breaks implements HttpSessionBindingListener {

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            throw new UnsupportedOperationException("This session cannot be left.");
        }
    }
}
