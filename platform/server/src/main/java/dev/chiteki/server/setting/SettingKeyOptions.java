package dev.chiteki.server.setting;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which keys encrypt the secrets that regions have set.
 *
 * @param current the id of the key that encrypts; all others only decrypt
 * @param secrets what keys are derived from, by id; an id without one is derived from the installation's secret
 */
@ConfigurationProperties("chiteki.setting-keys")
record SettingKeyOptions(
        @DefaultValue("1") String current, @DefaultValue Map<String, String> secrets) {

    private static final int SHORTEST = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,15}");

    SettingKeyOptions {
        secrets = Map.copyOf(secrets);
        requireId("chiteki.setting-keys.current", current);
        secrets.forEach((id, secret) -> {
            requireId("A key of chiteki.setting-keys.secrets", id);
            if (secret.length() < SHORTEST) {
                throw new IllegalArgumentException("chiteki.setting-keys.secrets." + id + " has " + secret.length()
                        + " characters: give it at least " + SHORTEST + " random ones.");
            }
        });
    }

    private static void requireId(String where, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    where + " is '" + id + "': give it 1 to 16 lower-case letters, digits and hyphens.");
        }
    }

    /** What is configured, without what must not be seen. */
    @Override
    public String toString() {
        return "SettingKeyOptions[current=" + current + ", secrets=" + secrets.keySet() + "]";
    }
}
