package dev.chiteki.server.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream over a body that was kept, as the servlet API wants it. */
final class ReadOnce extends ServletInputStream {

    private final InputStream body;
    private boolean finished;

    ReadOnce(InputStream body) {
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        return seen(body.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return seen(body.read(buffer, offset, length));
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("Calls are answered by the thread that takes them.");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private int seen(int read) {
        finished |= read < 0;
        return read;
    }
}
