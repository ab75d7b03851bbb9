package dev.chiteki.server.shell.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads on from the root before any page is made, as a page that sends its reader away would be loaded for nothing. */
@Component
final class FirstPageRedirect extends OncePerRequestFilter {

    private final FirstPage first;

    FirstPageRedirect(FirstPage first) {
        this.first = first;
    }

    /** Messages of open pages go to the root as well, with parameters. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !request.getRequestURI().equals("/")
                || request.getQueryString() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> path = first.path();
        if (path.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, path.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
