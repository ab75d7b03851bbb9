package dev.chiteki.server.database;

import java.util.regex.Pattern;

/** Keys that are derived for a purpose, from the installation's secret or from another one that an operator has configured. */
public final class InstallationKeys {

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]*:[a-z0-9-]+");

    private final MasterSecret secret;

    InstallationKeys(MasterSecret secret) {
        this.secret = secret;
    }

    /**
     * 32 bytes out of the installation's secret, always the same for the same purpose.
     *
     * @param purpose a word, a colon and a name; {@code db} is for passwords of accounts alone
     */
    public byte[] derive(String purpose) {
        return secret.derive(checked(purpose));
    }

    /**
     * 32 bytes out of a configured secret, derived in the same way: what was the installation's secret once gives the keys
     * that it gave then.
     *
     * @throws IllegalArgumentException if it has fewer than 32 characters
     */
    public static byte[] derive(String configured, String purpose) {
        return MasterSecret.of(configured).derive(checked(purpose));
    }

    private static String checked(String purpose) {
        if (!PURPOSE.matcher(purpose).matches() || purpose.startsWith("db:")) {
            throw new IllegalArgumentException("No key is derived for the purpose '" + purpose + "'.");
        }
        return purpose;
    }
}
