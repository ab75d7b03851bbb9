package dev.chiteki.server.setting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that is set.
 *
 * @param content JSON, or an encrypted secret
 * @param keyId the key of a secret; null for what is no secret
 */
record SettingRow(
        String plugin,
        String name,
        String content,
        @Nullable String keyId,
        String changedBy,
        Instant changedAt) {

    boolean isSecret() {
        return keyId != null;
    }
}
