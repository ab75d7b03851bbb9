package dev.chiteki.server.files;

import dev.chiteki.api.security.Permission;

/** Who stores and reads files on the current thread. */
interface Persons {

    /** The account's name; {@code system} for the platform's own work. */
    String account();

    /** Whether the person holds the permission in the bound tenant, or audits there. */
    boolean mayRead(Permission readers);
}
