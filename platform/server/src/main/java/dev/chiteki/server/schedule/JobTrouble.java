package dev.chiteki.server.schedule;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Bilingual;
import java.time.Instant;

/** A job of a plugin whose last run in the region has failed. */
public record JobTrouble(TenantId tenant, JobKey job, Instant failed, Bilingual reason) {}
