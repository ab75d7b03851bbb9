package dev.chiteki.server.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What a browser may load and run for an answer (Content Security Policy). */
enum ContentPolicy {

    /** An answer that is no page. */
    DATA {
        @Override
        String of(HttpServletRequest request) {
            return "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        }
    },

    /** A page of the server's own hand: no script at all. */
    PLAIN {
        @Override
        String of(HttpServletRequest request) {
            return "default-src 'none'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";
        }
    },

    /** A page of views: Flow evaluates expressions that the server sends, and sets styles on elements. */
    VIEWS {
        @Override
        String of(HttpServletRequest request) {
            return "default-src 'self'; script-src 'self' 'nonce-" + ScriptNonce.of(request) + "' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";
        }
    };

    private static final Set<String> PLAIN_PAGES = Set.of("login", "logout", "account");

    abstract String of(HttpServletRequest request);

    /** The policy for the path as it was asked for; what is no known path gets that of the views. */
    static ContentPolicy forPath(String path) {
        String[] segments = path.split("/", 3);
        String first = segments.length > 1 ? segments[1] : "";
        if (first.equals("api")) {
            return DATA;
        }
        return PLAIN_PAGES.contains(first) ? PLAIN : VIEWS;
    }

    /** The policy for an answer that says that the path failed: a problem, or a page of the server's own hand. */
    static ContentPolicy forFailureAt(String path) {
        return forPath(path) == DATA ? DATA : PLAIN;
    }
}
