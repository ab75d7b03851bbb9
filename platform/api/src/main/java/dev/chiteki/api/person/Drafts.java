package dev.chiteki.api.person;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the signed-in person has typed into the plugin's forms in the current region and not saved yet. It lies in the
 * region's own database and nowhere else, outlives the session, the browser and the plugin's version, and is seen by nobody
 * but its author. It is no fact of the region: the audit has no row of it.
 *
 * <p>Forms use it through {@link dev.chiteki.api.form.FormDraft}.
 */
@ProviderType
public interface Drafts {

    /** The most characters of a draft, names and texts together. */
    int LONGEST_DRAFT = 100_000;

    /** The most drafts that one person has for one plugin in one region; another one takes the place of the oldest. */
    int MOST_DRAFTS = 100;

    /**
     * The draft for the form; nothing where nobody is signed in.
     *
     * @param form the view and what it is about, such as {@code entries/new/2002}
     * @throws IllegalArgumentException if that is not 1 to 120 lower-case letters, digits, hyphens, dots and slashes
     * @throws IllegalStateException if no region is bound
     */
    Optional<Draft> find(String form);

    /**
     * Keeps the draft, in place of an earlier one for the form.
     *
     * @throws IllegalStateException if nobody is signed in
     * @throws dev.chiteki.api.error.ChitekiException {@code draft-too-long}, REFUSED
     */
    void keep(String form, Map<String, String> fields);

    /** Forgets the draft for the form, if there is one: it was saved, or its author does not want it. */
    void forget(String form);
}
