package dev.chiteki.server.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;

/** A call as the resources see it: their own part of the path, and the kept body. */
final class CallRequest extends HttpServletRequestWrapper {

    private final String base;
    private final String path;
    private final @Nullable CallBody body;

    /**
     * @param base the path before the resources' own, such as {@code /api/v1/sapporo/budget}
     * @param path the rest, with a slash before it
     * @param body the kept body, or null where it is read from the network
     */
    CallRequest(HttpServletRequest request, String base, String path, @Nullable CallBody body) {
        super(request);
        this.base = base;
        this.path = path;
        this.body = body;
    }

    /** The call that CXF is answering on this thread. */
    static CallRequest current() {
        Object request = JAXRSUtils.getCurrentMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        return (CallRequest) Objects.requireNonNull(request, "CXF answers a call");
    }

    /** The whole address of the resources' base, as the caller wrote it. */
    String baseAddress() {
        StringBuffer whole = getRequestURL();
        return whole.substring(0, whole.length() - getRequestURI().length()) + getContextPath() + base;
    }

    /** The kept body. */
    CallBody body() {
        if (body == null) {
            throw new IllegalStateException("The body of a reading call is not kept.");
        }
        return body;
    }

    /** The body if it was kept and is small, else empty. */
    byte[] smallBody() {
        return body == null ? new byte[0] : body.small();
    }

    @Override
    public String getServletPath() {
        return base;
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new ReadOnce(body.open());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public AsyncContext startAsync() {
        throw new IllegalStateException("Calls are answered by the thread that takes them.");
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return startAsync();
    }
}
