package dev.chiteki.server.database;

import dev.chiteki.api.region.TenantId;

/**
 * A connection that somebody has taken and not given back yet.
 *
 * @param tenant whose database it leads to
 * @param holder the thread that has taken it
 */
public record HeldConnection(TenantId tenant, Thread holder) {}
