package dev.chiteki.server.setting;

import dev.chiteki.api.setting.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts secrets with AES-256-GCM (NIST SP 800-38D), bound to the place where they belong: a row that was copied to another
 * region, plugin or component, or changed in a single bit, does not open.
 */
final class SecretSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SettingKeys keys;
    private final SecureRandom random;

    SecretSeal(SettingKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Encrypts it under the current key. */
    Sealed seal(Secret secret, SecretPlace place) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        String keyId = keys.current();
        try {
            byte[] text = secret.reveal().getBytes(StandardCharsets.UTF_8);
            byte[] content = cipher(Cipher.ENCRYPT_MODE, keyId, iv, place).doFinal(text);
            byte[] whole = ByteBuffer.allocate(iv.length + content.length)
                    .put(iv)
                    .put(content)
                    .array();
            return new Sealed(keyId, Base64.getEncoder().encodeToString(whole));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + CIPHER + ", which every Java must have.", missing);
        }
    }

    /** Decrypts it; nothing where it was changed, moved, or encrypted under a key that is not there any more. */
    Optional<Secret> open(Sealed sealed, SecretPlace place) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed.content());
            if (whole.length <= IV_BYTES) {
                return Optional.empty();
            }
            ByteBuffer rest = ByteBuffer.wrap(whole);
            byte[] iv = new byte[IV_BYTES];
            rest.get(iv);
            byte[] content = new byte[rest.remaining()];
            rest.get(content);
            byte[] text = cipher(Cipher.DECRYPT_MODE, sealed.keyId(), iv, place).doFinal(content);
            return Optional.of(Secret.of(new String(text, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            // Not logged with its cause: a cause could hold a part of the text. Whoever asks tells of it by name.
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] iv, SecretPlace place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.key(keyId), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(place.bound(keyId));
        return cipher;
    }
}
