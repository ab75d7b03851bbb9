package dev.chiteki.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** What people of the current region find of the plugin's records. */
@ProviderType
public interface SearchIndex {

    /**
     * The record is found as it is told here, from the commit of the running transaction on, and not at all if that is
     * undone. One of the same kind and id is replaced.
     *
     * @param kind one of those that {@link dev.chiteki.api.plugin.Plugin#indexes} names
     * @throws IllegalStateException outside {@link dev.chiteki.api.data.Database#write}
     */
    void put(SearchKind kind, SearchRecord record);

    /**
     * The record is found no more, from the commit of the running transaction on; nothing happens where it was not.
     *
     * @param kind one of those that {@link dev.chiteki.api.plugin.Plugin#indexes} names
     * @throws IllegalStateException outside {@link dev.chiteki.api.data.Database#write}
     */
    void remove(SearchKind kind, String id);
}
