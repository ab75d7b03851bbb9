package dev.chiteki.server.work;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.work.WorkStage;

/** Somebody's work has ended, and that is recorded: a Spring application event, on the work's own thread. */
public record WorkEnded(TenantId tenant, String account, Bilingual title, WorkStage stage) {}
