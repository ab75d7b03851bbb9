package dev.chiteki.api.notice;

import dev.chiteki.api.security.Role;

/** Whom a notice is for. */
public sealed interface Recipient {

    /**
     * One person.
     *
     * @param accountName as of {@link dev.chiteki.api.security.CurrentUser#accountName}
     */
    record Person(String accountName) implements Recipient {}

    /**
     * All who hold the role in the region when they look; each reads it for themselves.
     *
     * @param role a role of another kind of tenant has no holders here
     */
    record Holders(Role role) implements Recipient {}
}
