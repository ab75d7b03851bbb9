package dev.chiteki.api.work;

import dev.chiteki.api.text.Bilingual;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where work tells how far it is. Each telling is also where it stops if it is to; telling often costs nothing, people see
 * about one a second.
 */
@ProviderType
public interface Progress {

    /**
     * So many steps are done.
     *
     * @param total of how many; 0 where nobody knows
     * @param sentence what is being done; may be empty, and is shown as it is, whatever language the person reads
     * @throws java.util.concurrent.CancellationException if the work is to stop: let it pass
     */
    void tell(long done, long total, String sentence);

    /**
     * The same with a sentence in both languages, of which the person reads that of their language of the moment.
     *
     * @param total of how many; 0 where nobody knows
     * @throws java.util.concurrent.CancellationException if the work is to stop: let it pass
     */
    void tell(long done, long total, Bilingual sentence);

    /**
     * Stops here if the work is to stop.
     *
     * @throws java.util.concurrent.CancellationException if the work is to stop: let it pass
     */
    void stopIfCancelled();
}
