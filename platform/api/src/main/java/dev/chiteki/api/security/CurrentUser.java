package dev.chiteki.api.security;

import dev.chiteki.api.error.ChitekiException;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The person on whose behalf the current code runs, in the current region. */
@ProviderType
public interface CurrentUser {

    /**
     * The account's name, unique in the installation, such as {@code secretariat@sapporo}; {@code system} in what the
     * platform does by itself, such as {@link dev.chiteki.api.plugin.Plugin#provision}, where nobody may do anything.
     */
    String accountName();

    /** The name by which people know them. */
    String displayName();

    /** Their roles in the current region; empty where they are no member. */
    Set<Role> roles();

    /** Whether one of their roles holds the permission in the current region. */
    boolean may(Permission permission);

    /** @throws ChitekiException {@code permission-missing}, FORBIDDEN, unless {@link #may} */
    void require(Permission permission);
}
