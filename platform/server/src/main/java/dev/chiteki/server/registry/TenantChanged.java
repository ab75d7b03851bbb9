package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;

/** A tenant reached another stage of its life; a Spring application event, published after the commit. */
public record TenantChanged(TenantId tenant, TenantState state) {}
