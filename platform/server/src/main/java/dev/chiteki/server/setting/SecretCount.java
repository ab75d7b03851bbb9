package dev.chiteki.server.setting;

import dev.chiteki.api.region.TenantId;

/**
 * A region's secrets as they were last counted.
 *
 * @param currentKey the key that encrypted then
 * @param outdated how many were under another one
 * @param unreadable how many no key opened
 */
public record SecretCount(TenantId tenant, String currentKey, long secrets, long outdated, long unreadable) {

    /** Whether the region needs no other key than that one. */
    public boolean isAllUnder(String key) {
        return currentKey.equals(key) && outdated == 0 && unreadable == 0;
    }
}
