package dev.chiteki.server.security;

import dev.chiteki.api.error.Reason;
import dev.chiteki.server.text.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Refuses REST calls with a problem that says what to do. */
@Component
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"Chiteki\", charset=\"UTF-8\"";

    private final Problems problems;

    ApiRefusal(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case SignInThrottled throttled -> {
                long seconds = throttled.remaining().toSeconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                problems.write(request, response, 429, Reason.of("sign-in-throttled", seconds));
            }
            case TemporaryPassword temporary -> problems.write(request, response, 403, Reason.of("password-temporary"));
            case BadCredentialsException wrong -> challenge(request, response, "sign-in-failed");
            default -> challenge(request, response, "sign-in-required");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(request, response, 403, Reason.of("access-denied"));
    }

    private void challenge(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        problems.write(request, response, 401, Reason.of(code));
    }
}
