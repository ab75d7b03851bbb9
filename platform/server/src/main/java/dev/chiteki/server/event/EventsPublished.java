package dev.chiteki.server.event;

import dev.chiteki.api.region.TenantId;

/** Something is to be delivered in the tenant, and that is committed: a Spring application event on this node. */
public record EventsPublished(TenantId tenant) {}
