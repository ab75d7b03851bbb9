package dev.chiteki.server.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is held back until it is known to stand: after the commit of a writing call, or once a reading one has
 * been worded wholly. An answer of a reading call that grows beyond the limit is passed on as it comes.
 */
final class CallAnswer extends HttpServletResponseWrapper {

    private final AnswerHead head = new AnswerHead();
    private final HeldBody body;

    /** @param mayStream whether it may be passed on before its end */
    CallAnswer(HttpServletResponse response, boolean mayStream) {
        super(response);
        this.body = mayStream ? HeldBody.passedOnBy(this::begin) : HeldBody.whole();
    }

    /** Sends what was held back. */
    void send() throws IOException {
        if (!body.isPassedOn()) {
            byte[] whole = body.bytes();
            real().setContentLength(whole.length);
            begin().write(whole);
        }
    }

    /** The body held back. */
    byte[] body() {
        return body.bytes();
    }

    /** Writes the body. */
    void write(byte[] content) throws IOException {
        body.write(content, 0, content.length);
    }

    private OutputStream begin() throws IOException {
        head.sendTo(real());
        return real().getOutputStream();
    }

    private HttpServletResponse real() {
        return (HttpServletResponse) getResponse();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true);
    }

    @Override
    public void setStatus(int code) {
        head.setStatus(code);
    }

    @Override
    public int getStatus() {
        return head.status();
    }

    @Override
    public void sendError(int code) {
        head.setStatus(code);
    }

    @Override
    public void sendError(int code, String message) {
        head.setStatus(code);
    }

    @Override
    public void sendRedirect(String location) {
        head.setStatus(SC_FOUND);
        head.set("Location", location);
    }

    @Override
    public void setHeader(String name, String value) {
        head.set(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        head.add(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        head.set(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        head.add(name, Integer.toString(value));
    }

    @Override
    public void setDateHeader(String name, long instant) {
        head.set(name, AnswerHead.date(instant));
    }

    @Override
    public void addDateHeader(String name, long instant) {
        head.add(name, AnswerHead.date(instant));
    }

    @Override
    public boolean containsHeader(String name) {
        return head.holds(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return head.first(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return head.all(name);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return head.names();
    }

    @Override
    public void setContentType(@Nullable String type) {
        if (type != null) {
            head.set(AnswerHead.CONTENT_TYPE, type);
        }
    }

    @Override
    public @Nullable String getContentType() {
        return head.first(AnswerHead.CONTENT_TYPE);
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
        return body.isPassedOn();
    }

    @Override
    public void reset() {
        resetBuffer();
        head.clear();
    }

    @Override
    public void resetBuffer() {
        body.clear();
    }
}
