package dev.chiteki.server.setting;

import dev.chiteki.api.region.TenantId;
import java.nio.charset.StandardCharsets;

/** Where a secret belongs; encrypted, it can be read in that place only. */
record SecretPlace(TenantId tenant, String plugin, String name) {

    /** Unambiguous, because none of the parts holds a line break. */
    byte[] bound(String keyId) {
        String place = String.join("\n", "chiteki setting 1", keyId, tenant.value(), plugin, name);
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
