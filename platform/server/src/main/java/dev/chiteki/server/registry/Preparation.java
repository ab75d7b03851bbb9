package dev.chiteki.server.registry;

import org.jspecify.annotations.Nullable;

/**
 * How far a tenant was made at earlier starts.
 *
 * @param everActive whether it was open to its people once, so that its file no longer speaks for it
 * @param fingerprint of the tables that it has, or null if it was never made whole
 */
public record Preparation(boolean everActive, @Nullable String fingerprint) {}
