package dev.chiteki.server.event;

import java.util.List;

/**
 * The plugin version that publishes.
 *
 * @param events the records that it names as its events; asked when it publishes, because it is asked for them only after
 *     it was made
 */
public record EventOwner(String plugin, java.util.function.Supplier<List<Class<? extends Record>>> events) {}
