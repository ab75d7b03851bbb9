package dev.chiteki.api.person;

import java.util.Optional;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the signed-in person likes to see the plugin in the current region: small texts, often JSON, by key. Each person has
 * their own, and others in each region.
 *
 * <p>They are for looks and habits only. They are kept in the running transaction, or in one of their own, but leave no row
 * in the audit: whatever is a fact of the region belongs into the plugin's tables.
 */
@ProviderType
public interface Preferences {

    /** The most characters of a value. */
    int LONGEST_VALUE = 20_000;

    /** The most keys that one person has for one plugin in one region. */
    int MOST_KEYS = 500;

    /**
     * What is kept under the key; nothing where nobody is signed in.
     *
     * @throws IllegalArgumentException if the key is not 1 to 120 lower-case letters, digits, hyphens, dots and slashes
     * @throws IllegalStateException if no region is bound
     */
    Optional<String> find(String key);

    /** What is kept under all keys that begin so, by key; nothing where nobody is signed in. Errors as of {@link #find}. */
    SortedMap<String, String> startingWith(String prefix);

    /**
     * Keeps the value, in place of an earlier one.
     *
     * @throws IllegalStateException if nobody is signed in: the platform's own work has no preferences
     * @throws dev.chiteki.api.error.ChitekiException {@code preference-too-long} or {@code preference-too-many}, REFUSED
     */
    void keep(String key, String value);

    /** Forgets what is kept under the key, if anything is. */
    void forget(String key);
}
