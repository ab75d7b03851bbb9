package dev.chiteki.funds;

/** What a request may call itself. */
final class RequestKeys {

    private static final int LENGTH = 120;

    private RequestKeys() {}

    /** @throws IllegalArgumentException if the key is blank or too long */
    static void check(String key) {
        if (key.isBlank() || key.length() > LENGTH) {
            throw new IllegalArgumentException("Request key '" + key + "' must have 1 to " + LENGTH
                    + " characters; begin it with the plugin's id.");
        }
    }
}
