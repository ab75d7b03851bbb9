package dev.chiteki.server.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The body of an answer, held back up to a limit; what grows beyond it is passed on as it comes, where it may. */
final class HeldBody extends ServletOutputStream {

    private static final int LIMIT = 1024 * 1024;

    private final @Nullable Way way;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable OutputStream passedOn;

    private HeldBody(@Nullable Way way) {
        this.way = way;
    }

    /** One that refuses to grow beyond the limit. */
    static HeldBody whole() {
        return new HeldBody(null);
    }

    /** One that takes the way out when it grows beyond the limit. */
    static HeldBody passedOnBy(Way way) {
        return new HeldBody(way);
    }

    /** Opens the way to the caller; asked at most once. */
    @FunctionalInterface
    interface Way {
        OutputStream open() throws IOException;
    }

    /** What is held back. */
    byte[] bytes() {
        return held.toByteArray();
    }

    boolean isPassedOn() {
        return passedOn != null;
    }

    /** Forgets what is held back. */
    void clear() {
        if (passedOn != null) {
            throw new IllegalStateException("The answer is on its way.");
        }
        held.reset();
    }

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
        if (way == null) {
            throw new IllegalStateException("The answer of a writing call is larger than " + LIMIT
                    + " bytes: answer with what was made, not with all there is.");
        }
        OutputStream out = way.open();
        held.writeTo(out);
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
