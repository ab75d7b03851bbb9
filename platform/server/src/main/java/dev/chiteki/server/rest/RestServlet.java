package dev.chiteki.server.rest;

import dev.chiteki.server.rest.Door.Arrival;
import dev.chiteki.server.text.Problem;
import dev.chiteki.server.text.Problems;
import dev.chiteki.server.text.RequestLanguage;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edge of the one REST prefix: every call finds its door here, and every failure becomes a problem. */
final class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);
    private static final byte[] NO_BODY = {};

    private final transient List<Door> doors;
    private final transient Problems problems;
    private final transient Failures failures;

    /** @param doors in the order in which they are asked; the last serves everything */
    RestServlet(List<Door> doors, Problems problems) {
        this.doors = List.copyOf(doors);
        this.problems = problems;
        this.failures = new Failures(problems);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Address address = Address.of(request);
        try {
            doors.stream()
                    .filter(door -> door.serves(address))
                    .findFirst()
                    .orElseThrow(Failures::nothingHere)
                    .answer(new Arrival(address, request, response, getServletConfig()));
        } catch (IOException | RuntimeException failure) {
            refuse(failure, request, response);
        }
    }

    private void refuse(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            LOG.warn("The answer to {} broke off on its way.", request.getRequestURI(), failure);
            throw new IOException("The answer broke off on its way.", failure);
        }
        Locale language = RequestLanguage.of(request);
        Problem problem = failures.explain(failure, NO_BODY, language);
        response.resetBuffer();
        problems.write(response, problem, language);
    }
}
