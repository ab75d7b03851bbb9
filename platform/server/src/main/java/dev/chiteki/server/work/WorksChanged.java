package dev.chiteki.server.work;

import dev.chiteki.api.region.TenantId;

/** Somebody's work has come further or has ended: a Spring application event, on whichever thread knows it. */
public record WorksChanged(TenantId tenant, String account) {}
