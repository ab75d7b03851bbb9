package dev.chiteki.api.security;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that a plugin lets people do.
 *
 * @param id plugin id, dot, act: {@code budget.book}; the text {@code permission.<id>} names it for people
 * @param defaultRoles the roles that hold it where a region has not decided otherwise
 */
public record Permission(String id, Set<Role> defaultRoles) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    /** @throws IllegalArgumentException if the id has another form */
    public Permission {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Permission id '" + id + "' is not of the form plugin.act in lower case; write e.g. notes.read.");
        }
        defaultRoles = Set.copyOf(defaultRoles);
    }

    /** A permission held by the given roles unless a region decides otherwise. */
    public static Permission of(String id, Role... defaultRoles) {
        return new Permission(id, Set.of(defaultRoles));
    }
}
