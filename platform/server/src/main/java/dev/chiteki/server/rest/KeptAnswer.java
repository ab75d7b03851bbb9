package dev.chiteki.server.rest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was answered to a writing call, kept to answer its repetition alike. */
record KeptAnswer(
        int status, @Nullable String contentType, @Nullable String location, byte[] body) {

    /** Tells the caller that nothing was done anew. */
    static final String REPLAYED = "Idempotency-Replayed";

    /** What is worth keeping of the answer. */
    static KeptAnswer of(CallAnswer answer) {
        return new KeptAnswer(answer.getStatus(), answer.getContentType(), answer.getHeader("Location"), answer.body());
    }

    /** Answers alike. */
    void replay(CallAnswer answer) throws IOException {
        answer.setStatus(status);
        answer.setContentType(contentType);
        if (location != null) {
            answer.setHeader("Location", location);
        }
        answer.setHeader(REPLAYED, "true");
        answer.write(body);
    }
}
