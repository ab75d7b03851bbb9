package dev.chiteki.server.security.page;

import dev.chiteki.api.error.Reason;
import dev.chiteki.server.text.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container refused or failed at: a problem to REST clients, a plain page to people. */
@Controller
class ErrorPage implements ErrorController {

    private static final Map<Integer, String> CODES = Map.of(
            400, "request-malformed",
            401, "sign-in-required",
            403, "access-denied",
            404, "page-unknown",
            405, "method-unknown",
            413, "request-too-large");

    private final HtmlTemplate page = HtmlTemplate.framed("error");
    private final PlainPages pages;
    private final Problems problems;

    ErrorPage(PlainPages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    /** Yields nothing where the answer is written already. */
    @RequestMapping("/error")
    @Nullable
    ResponseEntity<String> answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        String code = CODES.getOrDefault(status.value(), "unavailable");
        if (isRestCall(request)) {
            problems.write(request, response, status.value(), Reason.of(code));
            return null;
        }
        return pages.show(
                page,
                status,
                request,
                Map.of("title", title(request, status), "detail", pages.text(request, "error." + code)));
    }

    private String title(HttpServletRequest request, HttpStatus status) {
        boolean known = CODES.containsKey(status.value());
        return pages.text(request, "problem." + (known ? status.value() : 500));
    }

    /** The status of the failure; somebody who opens the page of errors by its address finds nothing. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean isRestCall(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && (path.equals("/api") || path.startsWith("/api/"));
    }
}
