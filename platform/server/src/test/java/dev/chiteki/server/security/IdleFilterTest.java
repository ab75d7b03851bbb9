package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class IdleFilterTest {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private Instant now = Instant.parse("2026-07-01T00:00:00Z");
    private final SessionTime time = new SessionTime(IDLE, Duration.ofMinutes(5), () -> now);
    private final IdleFilter filter = new IdleFilter(time);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("clerk", null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverDoesNothingForTooLongIsSignedInNoMore() throws Exception {
        pass("GET", "/sapporo", "text/html");
        now = now.plus(IDLE);

        pass("GET", "/sapporo", "text/html");

        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"GET, /sapporo, text/html", "POST, /account/session, application/json", "POST, /account/password, */*"})
    void anActBeginsTheTimeAnew(String method, String path, String accept) throws Exception {
        pass("GET", "/sapporo", "text/html");
        now = now.plus(IDLE).minusSeconds(1);

        pass(method, path, accept);

        assertThat(time.left(session)).isEqualTo(IDLE);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /?v-r=heartbeat&v-uiId=0, */*",
        "POST, /?v-r=uidl&v-uiId=0, */*",
        "GET, /account/session, application/json",
        "GET, /VAADIN/push?v-r=push, */*"
    })
    void whatAnOpenPageAsksForByItselfIsNoAct(String method, String path, String accept) throws Exception {
        pass("GET", "/sapporo", "text/html");
        now = now.plusSeconds(60);

        pass(method, path, accept);

        assertThat(time.left(session)).isEqualTo(IDLE.minusSeconds(60));
    }

    @Test
    void aWarningThatComesWithTheEndIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SessionTime(IDLE, IDLE, () -> now))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chiteki.session.warning");
    }

    private void pass(String method, String address, String accept) throws Exception {
        String[] halves = address.split("\\?");
        MockHttpServletRequest request = new MockHttpServletRequest(method, halves[0]);
        request.setQueryString(halves.length == 1 ? null : halves[1]);
        request.addHeader("Accept", accept);
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
