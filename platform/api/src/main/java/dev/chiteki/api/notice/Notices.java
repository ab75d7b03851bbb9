package dev.chiteki.api.notice;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells people of the current region something that they should know although nobody asked: at the bell of every page, at
 * once where one is open, and by mail as each of them wishes.
 */
@ProviderType
public interface Notices {

    /**
     * Sends the notice: within the running transaction, so that it is there if and only if the change is, or in one of its
     * own.
     *
     * @throws IllegalArgumentException if it is addressed to nobody, or an argument is of a type that cannot be kept
     * @throws IllegalStateException if no region is bound, or inside {@link dev.chiteki.api.data.Database#read}
     */
    void send(Notice notice);
}
