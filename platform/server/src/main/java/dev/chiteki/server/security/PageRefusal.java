package dev.chiteki.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Leads people who are not signed in to the sign-in page, and open pages whose sign-in has ended as well. */
@Component
final class PageRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** What Flow's client takes for the end of its session, upon which it loads the page anew. */
    private static final String SESSION_ENDED = "{\"meta\":{\"async\":true,\"sessionExpired\":true}}";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        tellIfEnded(request);
        if (PagePaths.isToPage(request) && request.getQueryString().contains("v-r=uidl")) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
            response.getWriter().write(SESSION_ENDED);
        } else if (PagePaths.isToPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (PagePaths.NAVIGATION.matches(request)) {
            SeeOther.to(response, PagePaths.SIGN_IN);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        tellIfEnded(request);
        if (why instanceof CsrfException) {
            stale(request, response);
        } else if (PagePaths.INNER.matches(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Whoever comes with a session that is no more was signed in and does not know why they are asked again. An open page
     * may come first by itself: the new session that its refusal begins keeps the reason for the sign-in page.
     */
    private static void tellIfEnded(HttpServletRequest request) {
        if (request.getRequestedSessionId() != null
                && !request.isRequestedSessionIdValid()
                && !SignInFailure.isKept(request)) {
            SignInFailure.of(SignInFailure.IDLE).keep(request);
        }
    }

    /** The form is older than its session, or comes from elsewhere: nothing is done but to show it again. */
    private static void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case PagePaths.SIGN_IN -> {
                SignInFailure.of("sign-in-stale").keep(request);
                SeeOther.to(response, PagePaths.SIGN_IN);
            }
            case PagePaths.SIGN_OUT -> SeeOther.to(response, PagePaths.SIGN_OUT);
            default -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
