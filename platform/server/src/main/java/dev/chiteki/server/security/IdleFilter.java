package dev.chiteki.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sign-ins whose person has done nothing for too long. Opening a page and sending a form are acts; messages of open
 * pages are not, because pages send them by themselves too: their script tells of the person's acts.
 */
final class IdleFilter extends OncePerRequestFilter {

    private final SessionTime time;

    IdleFilter(SessionTime time) {
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && SecurityContextHolder.getContext().getAuthentication() != null) {
            if (!time.left(session).isPositive()) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (isAct(request)) {
                time.act(session);
            } else {
                time.begin(session);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isAct(HttpServletRequest request) {
        return PagePaths.NAVIGATION.matches(request)
                || (HttpMethod.POST.matches(request.getMethod()) && !PagePaths.VAADINS_OWN.matches(request));
    }
}
