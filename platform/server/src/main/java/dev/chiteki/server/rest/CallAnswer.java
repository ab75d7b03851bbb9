package dev.chiteki.server.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is held back until it is known to stand: after the commit of a writing call, or once a reading one has
 * been worded wholly. An answer of a reading call that grows beyond the limit is passed on as it comes.
 */
final class CallAnswer extends HttpServletResponseWrapper {

    private static final int LIMIT = 1024 * 1024;
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CONTENT_LENGTH = "Content-Length";

    private final boolean mayStream;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Sink sink = new Sink();
    private int status = SC_OK;
    private @Nullable OutputStream passedOn;

    /** @param mayStream whether it may be passed on before its end */
    CallAnswer(HttpServletResponse response, boolean mayStream) {
        super(response);
        this.mayStream = mayStream;
    }

    /** Sends what was held back. */
    void send() throws IOException {
        if (passedOn == null) {
            sendHead();
            real().setContentLength(held.size());
            real().getOutputStream().write(held.toByteArray());
        }
    }

    /** The body held back. */
    byte[] body() {
        return held.toByteArray();
    }

    /** Writes the body. */
    void write(byte[] body) throws IOException {
        sink.write(body, 0, body.length);
    }

    private void sendHead() {
        real().setStatus(status);
        headers.forEach((name, values) -> {
            if (name.equalsIgnoreCase(CONTENT_TYPE)) {
                real().setContentType(values.getFirst());
            } else {
                values.forEach(value -> real().addHeader(name, value));
            }
        });
    }

    private HttpServletResponse real() {
        return (HttpServletResponse) getResponse();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return sink;
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8), true);
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
        setHeader("Location", location);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(CONTENT_LENGTH)) {
            headers.put(name, new ArrayList<>(List.of(value)));
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(CONTENT_LENGTH)) {
            headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public void setDateHeader(String name, long instant) {
        setHeader(name, httpDate(instant));
    }

    @Override
    public void addDateHeader(String name, long instant) {
        addHeader(name, httpDate(instant));
    }

    private static String httpDate(long instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.ofEpochMilli(instant).atOffset(ZoneOffset.UTC));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.copyOf(headers.keySet());
    }

    @Override
    public void setContentType(@Nullable String type) {
        if (type != null) {
            setHeader(CONTENT_TYPE, type);
        }
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(CONTENT_TYPE);
    }

    @Override
    public void setContentLength(int length) {
        // The length is known when the answer is sent.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The length is known when the answer is sent.
    }

    @Override
    public void addCookie(Cookie cookie) {
        throw new IllegalStateException("The API keeps no state at the caller: no cookie '" + cookie.getName() + "'.");
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the answer stands.
    }

    @Override
    public boolean isCommitted() {
        return passedOn != null;
    }

    @Override
    public void reset() {
        resetBuffer();
        headers.clear();
        status = SC_OK;
    }

    @Override
    public void resetBuffer() {
        if (passedOn != null) {
            throw new IllegalStateException("The answer is on its way.");
        }
        held.reset();
    }

    private final class Sink extends ServletOutputStream {

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            if (passedOn == null && held.size() + length > LIMIT) {
                passOn();
            }
            (passedOn == null ? held : passedOn).write(source, offset, length);
        }

        private void passOn() throws IOException {
            if (!mayStream) {
                throw new IllegalStateException("The answer of a writing call is larger than " + LIMIT
                        + " bytes: answer with what was made, not with all there is.");
            }
            sendHead();
            OutputStream out = real().getOutputStream();
            out.write(held.toByteArray());
            held.reset();
            passedOn = out;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Calls are answered by the thread that takes them.");
        }
    }
}
