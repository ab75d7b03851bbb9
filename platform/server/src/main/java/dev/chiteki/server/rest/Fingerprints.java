package dev.chiteki.server.rest;

import dev.chiteki.server.database.InstallationKeys;
import dev.chiteki.server.database.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells whether two calls ask for the same: method, path, query, kind and content of the body. The boundary of a form
 * with files is left out, because clients draw a new one for each try. A key of the installation goes in, so that nobody
 * who reads the table can try what was in a body.
 */
@Component
final class Fingerprints {

    private static final String PURPOSE = "calls:fingerprint";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int CHUNK = 16 * 1024;

    private final SecretKeySpec secret;

    @Autowired
    Fingerprints(InstallationKeys keys) {
        this(keys.derive(PURPOSE));
    }

    Fingerprints(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** 64 hexadecimal digits, which are others for another account or key even if the calls are alike. */
    String of(CallRequest call, String account, IdempotencyKey key) throws IOException {
        String whose = account + "\n" + key.value() + "\n";
        return HexFormat.of().formatHex(sealed(whose.getBytes(StandardCharsets.UTF_8), content(call, call.body())));
    }

    private byte[] sealed(byte[] whose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(whose);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", impossible);
        }
    }

    private static byte[] content(HttpServletRequest request, CallBody body) throws IOException {
        String type = orEmpty(request.getContentType());
        MessageDigest digest = Sha256.digest();
        String head = String.join(
                "\n",
                request.getMethod(),
                request.getRequestURI(),
                orEmpty(request.getQueryString()),
                Delimiters.without(type),
                "");
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        Optional<Delimiters> delimiters = Delimiters.of(type);
        if (delimiters.isPresent()) {
            parts(body, delimiters.get(), digest);
        } else {
            try (InputStream in = new DigestInputStream(body.open(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return digest.digest();
    }

    /** Digests what stands between the delimiters, each part behind its length. */
    private static void parts(CallBody body, Delimiters delimiters, MessageDigest digest) throws IOException {
        try (InputStream in = new BufferedInputStream(body.open())) {
            long position = 0;
            for (long end : delimiters.ends(body)) {
                long content = Math.max(0, end - delimiters.length() - position);
                digest.update((content + ":").getBytes(StandardCharsets.US_ASCII));
                update(digest, in, content);
                in.skipNBytes(end - position - content);
                position = end;
            }
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
    }

    private static void update(MessageDigest digest, InputStream in, long length) throws IOException {
        long left = length;
        while (left > 0) {
            byte[] chunk = in.readNBytes((int) Math.min(CHUNK, left));
            digest.update(chunk);
            left -= chunk.length;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
