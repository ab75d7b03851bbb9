package dev.chiteki.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret from which the passwords of all database accounts are derived, so that none of them is stored. */
final class MasterSecret {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private MasterSecret(byte[] key) {
        this.key = key;
    }

    /** The secret as configured. */
    static MasterSecret of(String configured) {
        if (configured.length() < BYTES) {
            throw new IllegalArgumentException("chiteki.secret has " + configured.length()
                    + " characters: give it at least " + BYTES + " random ones.");
        }
        return new MasterSecret(configured.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret kept in the file, which is made when it is not there yet and is for its owner's eyes only. */
    static MasterSecret in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return of(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The master secret " + file + " can be neither read nor made: check the rights on its folder.",
                    failure);
        }
    }

    /** The password of a database account: 43 characters, always the same for the same name. */
    String passwordOf(String account) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("db:" + account));
    }

    /** 32 bytes for that purpose, always the same; whoever knows them knows neither the secret nor those of another purpose. */
    byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which every Java must have.", missing);
        }
    }

    /** Written aside and moved, so that a crash never leaves half a secret. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", ownerOnly);
        Files.writeString(draft, HexFormat.of().formatHex(random));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException faster) {
            // Another process made it in the meantime: its secret is the one that counts.
        } finally {
            Files.delete(draft);
        }
    }
}
