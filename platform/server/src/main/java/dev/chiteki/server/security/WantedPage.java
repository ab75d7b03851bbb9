package dev.chiteki.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Remembers the page that somebody wanted before signing in: its path only, never the host that the client claimed. */
@Component
final class WantedPage implements RequestCache {

    private static final String ATTRIBUTE = WantedPage.class.getName();
    private static final int LONGEST = 2_000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String path =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        if (PagePaths.NAVIGATION.matches(request) && SeeOther.isLocal(path) && path.length() <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, path);
        }
    }

    /** The page, once. */
    Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String path)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(path);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        take(request);
    }
}
