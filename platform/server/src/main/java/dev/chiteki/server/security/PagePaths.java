package dev.chiteki.server.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which requests for pages are what. Paths are matched letter by letter; another spelling is another, closed path. */
final class PagePaths {

    static final String SIGN_IN = "/login";
    static final String SIGN_OUT = "/logout";
    static final String ACCOUNT = "/account";
    static final String SIGN_IN_SIGNED_OUT = SIGN_IN + "?signed-out";

    /** Open to all: signing in and what its page is made of. */
    static final RequestMatcher OPEN = new OrRequestMatcher(
            path(HttpMethod.GET, SIGN_IN),
            path(HttpMethod.POST, SIGN_IN),
            path(HttpMethod.GET, "/styles/**"),
            path(HttpMethod.GET, "/images/**"),
            path(HttpMethod.GET, "/favicon.ico"));

    /**
     * Vaadin's own requests, which carry a token of its own: of pages to the root, to its resources, and to its push.
     * None of the forms lies under these paths.
     */
    static final RequestMatcher VAADINS_OWN =
            request -> isToPage(request) || request.getRequestURI().startsWith("/VAADIN/");

    /** The inner address of Vaadin's servlet, to which the root forwards; nobody asks for it from outside. */
    static final RequestMatcher INNER = request -> request.getDispatcherType() == DispatcherType.REQUEST
            && request.getRequestURI().startsWith("/vaadinServlet");

    /** A person opens a page, and can be led to another one. */
    static final RequestMatcher NAVIGATION = request -> HttpMethod.GET.matches(request.getMethod())
            && !VAADINS_OWN.matches(request)
            && accepts(request, MediaType.TEXT_HTML_VALUE);

    private PagePaths() {}

    /** A message of an open page, by which Vaadin asks the root with the kind of the message as a parameter. */
    static boolean isToPage(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().equals("/")
                && query != null
                && (query.startsWith("v-r=") || query.contains("&v-r="));
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accepted = request.getHeader("Accept");
        return accepted == null || accepted.contains(type) || accepted.contains(MediaType.ALL_VALUE);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.pathPattern(method, pattern);
    }
}
