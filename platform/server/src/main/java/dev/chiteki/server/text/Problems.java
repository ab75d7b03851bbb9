package dev.chiteki.server.text;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words problems (RFC 9457) and writes them, for all who answer HTTP: REST, sign-in, rights. */
@Component
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<Integer> TITLED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts platform;

    /** @param platform the texts of the platform */
    public Problems(Texts platform) {
        this.platform = platform;
    }

    /**
     * The problem as its reader sees it.
     *
     * @param owners whose texts are asked before the platform's, a plugin's for instance
     */
    public Problem of(ChitekiException refused, Locale language, Texts... owners) {
        return of(refused.fault().httpStatus(), refused.reasons(), language, owners);
    }

    /**
     * The problem of that status.
     *
     * @param reasons at least one
     */
    public Problem of(int status, List<Reason> reasons, Locale language, Texts... owners) {
        return problem(status, errors(reasons, language, owners), null, language);
    }

    /** The problem that the platform itself failed; the log tells more under the incident's number. */
    public Problem incident(String number, Locale language) {
        return problem(500, errors(List.of(Reason.of("unexpected", number)), language), number, language);
    }

    /** The problem of that status with reasons that are worded already, at least one. */
    public Problem worded(int status, List<Problem.Error> errors, Locale language) {
        return problem(status, errors, null, language);
    }

    /** The problem as its caller reads it. */
    public byte[] json(Problem problem) {
        return JSON.writeValueAsBytes(problem);
    }

    /** Answers with the problem of that status in the language that the request accepts. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Reason... reasons)
            throws IOException {
        Locale language = RequestLanguage.of(request);
        write(response, of(status, List.of(reasons), language), language);
    }

    /** Answers with the problem. */
    public void write(HttpServletResponse response, Problem problem, Locale language) throws IOException {
        byte[] body = json(problem);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private List<Problem.Error> errors(List<Reason> reasons, Locale language, Texts... owners) {
        return reasons.stream()
                .map(reason -> new Problem.Error(reason.field(), reason.code(), sentence(reason, language, owners)))
                .toList();
    }

    private Problem problem(int status, List<Problem.Error> errors, @Nullable String incident, Locale language) {
        Problem.Error first = errors.getFirst();
        return new Problem(
                Problem.TYPE_PREFIX + first.code(),
                title(status, language),
                status,
                first.detail(),
                first.code(),
                incident,
                errors);
    }

    private String title(int status, Locale language) {
        int known = TITLED.contains(status) ? status : status < 500 ? 400 : 500;
        return platform.in(language, "problem." + known);
    }

    /** What a reader is told; a code without a text still reaches him by its name, and whoever forgot it by the log. */
    public String sentence(Reason reason, Locale language, Texts... owners) {
        Object[] arguments = reason.arguments().stream()
                .map(argument -> argument instanceof Permission needed ? name(needed, language, owners) : argument)
                .toArray();
        String key = "error." + reason.code();
        for (Texts texts :
                Stream.concat(Arrays.stream(owners), Stream.of(platform)).toList()) {
            try {
                return texts.in(language, key, arguments);
            } catch (MissingResourceException notTheirs) {
                LOG.trace("The next owner of texts is asked for {}.", key);
            }
        }
        LOG.error("There is no text '{}' in '{}': add it to the texts of whoever throws it.", key, language);
        return reason.code();
    }

    /** The name of a permission stands in the texts of the plugin that declares it. */
    private static String name(Permission permission, Locale language, Texts... owners) {
        for (Texts texts : owners) {
            try {
                return texts.in(language, "permission." + permission.id());
            } catch (MissingResourceException notTheirs) {
                LOG.trace("The next owner of texts is asked for {}.", permission);
            }
        }
        return permission.id();
    }
}
