package dev.chiteki.server.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.json.JsonFaults;
import dev.chiteki.server.text.Incidents;
import dev.chiteki.server.text.Problem;
import dev.chiteki.server.text.Problems;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Turns whatever a call may throw into the problem that its caller reads. */
final class Failures {

    private static final Map<Integer, String> CODES = Map.of(
            400, "bad-request",
            401, "sign-in-needed",
            403, "forbidden",
            404, "not-found",
            405, "method-unknown",
            406, "not-acceptable",
            413, "body-size-unknown",
            415, "media-type",
            503, "unavailable");

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    /** The refusal that hides tenants, plugins and paths alike. */
    static ChitekiException nothingHere() {
        return ChitekiException.notFound(Reason.of("not-found"));
    }

    /**
     * The problem of that failure.
     *
     * @param body as it was sent, empty where it was not kept
     */
    Problem explain(Throwable failure, byte[] body, Locale language, Texts... owners) {
        return switch (failure) {
            case ChitekiException refused -> problems.of(refused, language, owners);
            case JacksonException wrong
            when wrong.processor() instanceof tools.jackson.core.JsonGenerator -> incident(wrong, language);
            case JacksonException wrong -> problems.of(JsonFaults.explain(wrong, body), language, owners);
            case ConstraintViolationException violated ->
                problems.worded(
                        400,
                        Violations.errors(
                                violated,
                                (value, message) ->
                                        problems.sentence(Reason.of("validation-value", value, message), language)),
                        language);
            case NoContentException empty -> problems.of(ChitekiException.invalid(Reason.of("json-missing")), language);
            case WebApplicationException answered -> answered(answered, body, language, owners);
            default -> incident(failure, language);
        };
    }

    private Problem answered(WebApplicationException answered, byte[] body, Locale language, Texts... owners) {
        if (answered.getCause() instanceof ChitekiException refused) {
            return problems.of(refused, language, owners);
        }
        if (answered.getCause() instanceof JacksonException || answered.getCause() instanceof NoContentException) {
            return explain(answered.getCause(), body, language, owners);
        }
        int status = answered.getResponse().getStatus();
        if (status >= 500 && status != 503) {
            return incident(answered, language);
        }
        return problems.of(status, List.of(Reason.of(CODES.getOrDefault(status, "bad-request"))), language);
    }

    private Problem incident(Throwable failure, Locale language) {
        return problems.incident(Incidents.report("a call", failure), language);
    }
}
