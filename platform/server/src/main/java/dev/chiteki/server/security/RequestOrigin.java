package dev.chiteki.server.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells from where somebody acts. A thread that serves one person's request may run a command of another person's page
 * (it holds that session's lock), so the request counts only for the account for which it came in.
 */
final class RequestOrigin {

    /** The request attribute with the name of the account for which the request came in. */
    static final String ACCOUNT = RequestOrigin.class.getName() + ".account";

    String of(Authentication who) {
        return request()
                .filter(request -> who.getName().equals(request.getRequest().getAttribute(ACCOUNT)))
                .map(request -> request.getRequest().getRemoteAddr())
                .orElseGet(() -> atSignIn(who));
    }

    String ofNobody() {
        return request().map(request -> request.getRequest().getRemoteAddr()).orElse(SignedInUser.SYSTEM);
    }

    private static String atSignIn(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : SignedInUser.SYSTEM;
    }

    private static Optional<ServletRequestAttributes> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? Optional.of(servlet)
                : Optional.empty();
    }
}
