package dev.chiteki.server.security;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are made, judged and hashed. They mean the same in half and full width, as input methods give them. */
@Component
final class Passwords {

    static final int SHORTEST = 12;
    /** What bcrypt reads; more would be cut off silently. */
    static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GENERATED_GROUPS = 4;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(10)));
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = encode(generate());

    String encode(String password) {
        String hash = encoder.encode(normalise(password));
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash for a password.");
        }
        return hash;
    }

    /** Whether the password fits the hash; without one it takes as long, so that nobody learns which accounts exist. */
    boolean matches(String password, @Nullable String hash) {
        String normal = normalise(password);
        boolean usable = bytes(normal) <= MOST_BYTES;
        boolean fits = encoder.matches(usable ? normal : "", hash == null ? nobodys : hash);
        return fits && usable && hash != null;
    }

    /**
     * @param field the input as its form names it
     * @throws ChitekiException INVALID, naming what is wrong, never the password
     */
    void check(String field, String password, String account) {
        String normal = normalise(password);
        if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            throw ChitekiException.invalid(Reason.at(field, "password-too-short", SHORTEST));
        }
        if (bytes(normal) > MOST_BYTES) {
            throw ChitekiException.invalid(Reason.at(field, "password-too-long", MOST_BYTES, MOST_BYTES / 3));
        }
        if (normal.codePoints().distinct().count() < FEWEST_DIFFERENT
                || AccountName.normalise(normal).contains(account)) {
            throw ChitekiException.invalid(Reason.at(field, "password-too-plain"));
        }
    }

    /** A password of 79 bits that can be read out and typed. */
    String generate() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GENERATED_GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            random.ints(4, 0, ALPHABET.length()).forEach(index -> password.append(ALPHABET.charAt(index)));
        }
        return password.toString();
    }

    private static String normalise(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
