package dev.chiteki.api.setting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A setting that nobody may see again once it was entered, such as the token of another service.
 *
 * <p>The platform keeps it encrypted and never hands it out: no form, answer, history, audit row or log shows it, and
 * neither does {@link #toString}. Only the plugin itself reads it, by {@link #reveal}, at the moment of use; it passes the
 * text on to whoever needs it and keeps it nowhere.
 */
public final class Secret {

    /** The longest text, in characters. */
    public static final int LONGEST = 4000;

    private static final Secret UNSET = new Secret(null);

    private final @Nullable String text;

    private Secret(@Nullable String text) {
        this.text = text;
    }

    /** None: what a declaration gives as the default of every secret. */
    public static Secret unset() {
        return UNSET;
    }

    /**
     * The secret of that text.
     *
     * @throws IllegalArgumentException if the text is empty or longer than {@link #LONGEST}; the text is not named
     */
    public static Secret of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A secret has 1 to " + LONGEST + " characters, not " + text.length() + ".");
        }
        return new Secret(text);
    }

    /** Whether there is one. */
    public boolean isSet() {
        return text != null;
    }

    /**
     * The text.
     *
     * @throws IllegalStateException if none is set; ask {@link #isSet} before
     */
    public String reveal() {
        if (text == null) {
            throw new IllegalStateException("No secret is set: ask isSet() before.");
        }
        return text;
    }

    /** Takes as long for texts that are nearly alike as for others. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret
                && isSet() == secret.isSet()
                && (text == null || secret.text == null || MessageDigest.isEqual(bytes(text), bytes(secret.text)));
    }

    /** The same for all that are set: a hash of the text would tell of it. */
    @Override
    public int hashCode() {
        return Boolean.hashCode(isSet());
    }

    /** Whether it is set, and no more. */
    @Override
    public String toString() {
        return isSet() ? "Secret[set]" : "Secret[unset]";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
