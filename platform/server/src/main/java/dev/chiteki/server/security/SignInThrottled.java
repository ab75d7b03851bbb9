package dev.chiteki.server.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures went before: the next try is not even looked at until the wait is over. */
final class SignInThrottled extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    SignInThrottled(Duration remaining) {
        super("Sign-in is locked for " + remaining.toSeconds() + " s after too many failures.");
        this.remaining = remaining;
    }

    Duration remaining() {
        return remaining;
    }
}
