package dev.chiteki.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs calls: a reading one as it is, a writing one in one transaction with its idempotency row. A writing call that is
 * answered by a refusal leaves no trace; after a conflict it is run again as a whole. Which of the two a POST is, is said
 * by the method that answers it.
 */
@Component
final class Calls {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final BodyLimits limits;
    private final Fingerprints fingerprints;
    private final IdempotencyRetention retention;

    Calls(BodyLimits limits, Fingerprints fingerprints, IdempotencyRetention retention) {
        this.limits = limits;
        this.fingerprints = fingerprints;
        this.retention = retention;
    }

    /** Answers the call, which is for the part of the path below the base. */
    void run(Call call, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (READING.contains(request.getMethod().toUpperCase(Locale.ROOT))) {
            CallAnswer answer = new CallAnswer(response, true);
            call.server().serve(new CallRequest(request, call.base(), call.path(), null), answer);
            answer.send();
            return;
        }
        try (CallBody body = CallBody.read(request.getInputStream(), limits.of(request.getContentType()))) {
            CallRequest kept = new CallRequest(request, call.base(), call.path(), body);
            CallAnswer read = new CallAnswer(response, true);
            if (call.server().serveReading(kept, read)) {
                read.send();
                return;
            }
            write(call, kept, response);
        }
    }

    private void write(Call call, CallRequest request, HttpServletResponse response) throws IOException {
        Optional<IdempotencyKey> key = IdempotencyKey.of(request.getHeader(IdempotencyKey.HEADER));
        String fingerprint = key.isPresent() ? fingerprints.of(request, call.account(), key.get()) : "";
        written(call, response, answer -> once(call, request, answer, key.orElse(null), fingerprint))
                .send();
        if (key.isPresent()) {
            retention.lookAfter(call.surroundings());
        }
    }

    private static CallAnswer written(Call call, HttpServletResponse response, Try once) {
        try {
            return call.surroundings().write(() -> {
                CallAnswer answer = new CallAnswer(response, false);
                try {
                    once.into(answer);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                return answer;
            });
        } catch (Refused refused) {
            return refused.answer;
        }
    }

    private static void once(
            Call call, CallRequest request, CallAnswer answer, @Nullable IdempotencyKey key, String fingerprint)
            throws IOException {
        IdempotencyRows rows = new IdempotencyRows(call.surroundings());
        Optional<KeptAnswer> before = key == null ? Optional.empty() : rows.claim(call.account(), key, fingerprint);
        if (before.isPresent()) {
            before.get().replay(answer);
            return;
        }
        request.removeAttribute(ResourceServer.FAILURE);
        call.server().serve(request, answer);
        if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            throw new Refused(answer, (Throwable) request.getAttribute(ResourceServer.FAILURE));
        }
        if (key != null) {
            rows.keep(call.account(), key, KeptAnswer.of(answer));
        }
    }

    /**
     * Where a call goes.
     *
     * @param base the path before the resources' own
     * @param path the rest, with a slash before it
     */
    record Call(ResourceServer server, Surroundings surroundings, String account, String base, String path) {}

    @FunctionalInterface
    private interface Try {
        void into(CallAnswer answer) throws IOException;
    }

    /** Undoes the transaction; its cause tells the transaction whether another try is worth it. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient CallAnswer answer;

        private Refused(CallAnswer answer, @Nullable Throwable cause) {
            super("The call was answered with status " + answer.getStatus() + ".", cause, false, false);
            this.answer = answer;
        }
    }
}
