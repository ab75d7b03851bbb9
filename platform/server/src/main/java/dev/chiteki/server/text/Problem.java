package dev.chiteki.server.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is answered when a call fails (RFC 9457), in the reader's language.
 *
 * @param type names the kind of problem: {@code urn:chiteki:problem:} and the code
 * @param title what the status means, in words
 * @param detail what happened and what to do
 * @param code the stable code of the first reason
 * @param incident the number under which the log tells more, where the platform itself failed
 * @param errors all reasons
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String incident,
        List<Error> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What every type begins with. */
    static final String TYPE_PREFIX = "urn:chiteki:problem:";

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One reason.
     *
     * @param field the input at fault as the body or the query names it, or null where no single one is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(@Nullable String field, String code, String detail) {}
}
