package dev.chiteki.server.files;

import dev.chiteki.server.database.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Fails at its end if what was read is not what was stored. */
final class VerifiedStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final String expected;
    private final Path place;
    private boolean ended;

    VerifiedStream(InputStream content, String expected, Path place) {
        super(content);
        this.expected = expected;
        this.place = place;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
        } else if (read < 0 && !ended) {
            ended = true;
            verify();
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.clamp(count, 0, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        String found = Sha256.of(digest);
        if (!found.equals(expected)) {
            throw new IOException("The content at " + place + " has the hash " + found + ", but " + expected
                    + " was stored: the disk or somebody changed it. Restore it from a backup.");
        }
    }
}
