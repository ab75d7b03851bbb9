package dev.chiteki.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells the platform all records of a {@link SearchKind}, in pieces. */
@ConsumerType
@FunctionalInterface
public interface RecordSource {

    /**
     * The records that follow in the order of their ids, as the database compares texts ({@code utf8mb4_bin}).
     *
     * <p>Called when a region gets a version that has the kind for the first time, within a
     * {@link dev.chiteki.api.data.Database#write} of the platform; the region is bound and nobody is signed in, so it asks
     * for no permission.
     *
     * @param after the last id of the piece before, or an empty text at the beginning
     * @param limit the most to give; fewer mean that there are no more
     */
    List<SearchRecord> after(String after, int limit);
}
