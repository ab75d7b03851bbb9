package dev.chiteki.api.work;

import dev.chiteki.api.text.Bilingual;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Work that takes longer than a person should wait: an export of many rows, an import, a calculation. It runs in the
 * current region with the rights and in the language of whoever began it, goes on when they leave the page, and tells them
 * at the bell how far it is, where they can stop it and fetch what it made. What is recorded of it is forgotten after a
 * week.
 *
 * <p>It runs once, on one node. A node that stops ends its work, which then shows as interrupted: whoever began it begins
 * it again. So let it change data in one transaction, or in steps that may be done twice.
 */
@ProviderType
public interface Works {

    /** The most that one person may have under way in a region. */
    int MOST_OF_PERSON = 3;

    /** The most that a region may have under way. */
    int MOST_OF_REGION = 12;

    /** The most bytes of a file that it makes. */
    int MOST_BYTES = 10 * 1024 * 1024;

    /**
     * Has the work begun once the running transaction has committed, or at once where none runs.
     *
     * @param title what it does, at most 200 characters; shown as it is, whatever language the person reads later
     * @throws dev.chiteki.api.error.ChitekiException {@code work-too-many} or {@code work-too-many-of-region}, REFUSED
     * @throws IllegalStateException if no region is bound or nobody is signed in
     */
    WorkId begin(String title, LongWork work);

    /**
     * The same with a title in both languages, of which the person reads that of their language of the moment. It stays
     * readable when the plugin's texts change or are gone.
     *
     * @param title at most 200 characters in each language
     * @throws dev.chiteki.api.error.ChitekiException {@code work-too-many} or {@code work-too-many-of-region}, REFUSED
     * @throws IllegalStateException if no region is bound or nobody is signed in
     */
    WorkId begin(Bilingual title, LongWork work);

    /** How the person's work stands; nothing for that of others or of another plugin, or one that is forgotten. */
    Optional<WorkState> find(WorkId id);

    /** How the person's work of this plugin stands, newest first. */
    List<WorkState> mine();

    /** Asks the person's work to stop; it does at its next step. One that has ended stays as it is. */
    void cancel(WorkId id);
}
