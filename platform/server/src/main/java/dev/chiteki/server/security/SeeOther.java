package dev.chiteki.server.security;

import jakarta.servlet.http.HttpServletResponse;

/** Leads a browser to a path of this server, by GET; never to an address that a request named. */
final class SeeOther {

    private SeeOther() {}

    static void to(HttpServletResponse response, String path) {
        if (!isLocal(path)) {
            throw new IllegalArgumentException(
                    "'" + path + "' is no path of this server; give one that begins with /.");
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    /** Whether a browser takes it for a path of the same server: {@code //host} and {@code /\host} are others. */
    static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }
}
