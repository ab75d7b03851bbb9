package dev.chiteki.server.security;

import org.springframework.security.core.AuthenticationException;

/** The password is right but was given by somebody else: its owner changes it in the browser first. */
final class TemporaryPassword extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TemporaryPassword(String account) {
        super("The password of " + account + " is temporary.");
    }
}
