package dev.chiteki.server.security.page;

import dev.chiteki.server.security.SessionTime;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells open pages how long the sign-in still lasts; a POST tells that its person is there, and prolongs it. */
@Controller
class SessionLeft {

    private final SessionTime time;

    SessionLeft(SessionTime time) {
        this.time = time;
    }

    /**
     * What a page is told.
     *
     * @param seconds until the end
     * @param token to be sent with the POST
     */
    record Left(long seconds, String token) {}

    @GetMapping("/account/session")
    ResponseEntity<Left> ask(HttpServletRequest request, CsrfToken token) {
        return left(request, token);
    }

    @PostMapping("/account/session")
    ResponseEntity<Left> stay(HttpServletRequest request, CsrfToken token) {
        return left(request, token);
    }

    private ResponseEntity<Left> left(HttpServletRequest request, CsrfToken token) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Left(time.left(request.getSession()).toSeconds(), token.getToken()));
    }
}
