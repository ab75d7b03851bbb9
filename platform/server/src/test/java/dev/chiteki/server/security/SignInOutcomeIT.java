package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class SignInOutcomeIT {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private Instant now = Instant.parse("2026-07-01T00:00:00Z");
    private final SessionTime time = new SessionTime(IDLE, Duration.ofMinutes(5), () -> now);
    private final SecurityParts parts = new SecurityParts();

    @Test
    void whoeverSignsInAnewInAnOldSessionHasTheWholeTimeAgain() {
        String account = parts.freshAccount("a good long password");
        MockHttpServletRequest request = new MockHttpServletRequest("POST", PagePaths.SIGN_IN);
        time.act(request.getSession());
        now = now.plus(IDLE).plusSeconds(1);

        outcome()
                .onAuthenticationSuccess(
                        request,
                        new MockHttpServletResponse(),
                        UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));

        assertThat(time.left(request.getSession())).isEqualTo(IDLE);
    }

    private SignInOutcome outcome() {
        SignedInUser user =
                new SignedInUser(parts.standings, tenant -> RoleMapping.asDeclared(), () -> Locale.JAPANESE);
        return new SignInOutcome(parts.accounts, new ReaderLanguage(parts.accounts, user), new WantedPage(), time);
    }
}
