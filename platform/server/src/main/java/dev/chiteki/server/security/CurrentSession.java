package dev.chiteki.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of the request at hand. */
@Component
public final class CurrentSession {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Accounts accounts;

    CurrentSession(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Keeps this session signed in, under a new id, although the password has changed; the account's others end. */
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null) {
            throw new IllegalStateException("Nobody is signed in to this session, so that it cannot be renewed.");
        }
        accounts.find(before.getName()).ifPresent(account -> {
            request.changeSessionId();
            SecurityContext renewed =
                    new SecurityContextImpl(AccountAuthentication.signedIn(AccountPrincipal.of(account), before));
            SecurityContextHolder.setContext(renewed);
            contexts.saveContext(renewed, request, response);
        });
    }
}
