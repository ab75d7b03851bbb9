package dev.chiteki.server.registry.declaration;

import org.jspecify.annotations.Nullable;

/**
 * A declared fact and how well it is known.
 *
 * @param certainty the weakest of all its parts, or null where the file does not say
 */
public record Attested<T>(T value, @Nullable Certainty certainty) {}
