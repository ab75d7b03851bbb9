package dev.chiteki.server.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Matches what arrives at the port of the measuring points, where that is a port of its own. */
final class ManagementPort implements RequestMatcher {

    private final Environment environment;

    ManagementPort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String management = environment.getProperty("local.management.port");
        String pages = environment.getProperty("local.server.port");
        return management != null
                && !management.equals(pages)
                && management.equals(Integer.toString(request.getLocalPort()));
    }
}
