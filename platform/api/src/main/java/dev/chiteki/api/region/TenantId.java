package dev.chiteki.api.region;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The id of a region (tenant), as it stands in addresses: a lower-case letter, then 1 to 27 lower-case letters, digits
 * or hyphens; the platform's own first path segments are reserved.
 */
public record TenantId(String value) implements Comparable<TenantId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,27}");
    private static final Set<String> RESERVED = Set.of(
            "api",
            "login",
            "logout",
            "operator",
            "status",
            "vaadin",
            "frontend",
            "static",
            "actuator",
            "error",
            "icons",
            "images",
            "scripts",
            "themes",
            "styles",
            "sw",
            "offline",
            "favicon",
            "robots",
            "account",
            "help",
            "files",
            "push",
            "lumo",
            "aura",
            "webjars");

    /** @throws ChitekiException {@code tenant-id-malformed} or {@code tenant-id-reserved}, INVALID */
    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw ChitekiException.invalid(Reason.at("id", "tenant-id-malformed", value));
        }
        if (RESERVED.contains(value)) {
            throw ChitekiException.invalid(Reason.at("id", "tenant-id-reserved", value));
        }
    }

    /** Whether the text could be a tenant's id, without throwing. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && !RESERVED.contains(text);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
