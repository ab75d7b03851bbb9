package dev.chiteki.server.administration;

import java.util.List;

/**
 * Which roles hold which permissions in the region.
 *
 * @param version counts the changes; whoever changes something names the one from which they set out
 * @param roles the codes of all roles of the region, in their order
 */
public record RolesSheet(long version, List<String> roles, List<PermissionEntry> permissions) {

    /** Copies both lists. */
    public RolesSheet {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }

    /**
     * A permission.
     *
     * @param name in the reader's language
     * @param plugin the id of the plugin that declares it
     * @param fixed whether its roles cannot be changed
     * @param holders the codes of the roles that hold it
     * @param declared the codes of those that hold it where the region has not decided otherwise
     */
    public record PermissionEntry(
            String id,
            String name,
            String plugin,
            String pluginName,
            boolean fixed,
            List<String> holders,
            List<String> declared) {

        /** Copies both lists. */
        public PermissionEntry {
            holders = List.copyOf(holders);
            declared = List.copyOf(declared);
        }
    }
}
