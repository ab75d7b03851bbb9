package dev.chiteki.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a sign-in whose account has been switched off or has got another password since, and holds those with a
 * temporary password at the page where they change it.
 */
final class SignedInFilter extends OncePerRequestFilter {

    private final Standings standings;

    SignedInFilter(Standings standings) {
        this.standings = standings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            Optional<Account> account =
                    standings.find(principal.name()).map(Standing::account).filter(principal::stillCountsFor);
            if (account.isEmpty()) {
                end(request);
            } else if (account.get().passwordTemporary() && !isWayOut(request)) {
                SeeOther.to(response, PagePaths.ACCOUNT);
                return;
            } else {
                request.setAttribute(RequestOrigin.ACCOUNT, principal.name());
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        SignInFailure.of("sign-in-ended").keep(request);
    }

    private static boolean isWayOut(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(PagePaths.ACCOUNT)
                || path.startsWith(PagePaths.ACCOUNT + "/")
                || path.equals(PagePaths.SIGN_OUT)
                || PagePaths.OPEN.matches(request);
    }
}
