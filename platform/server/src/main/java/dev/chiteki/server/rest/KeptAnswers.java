package dev.chiteki.server.rest;

import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.RegionJob;
import org.springframework.stereotype.Component;

/** Forgets a region's old answers when an operator says so. */
@Component
record KeptAnswers(IdempotencyRetention retention, TenantSurroundings surroundings) implements RegionJob {

    @Override
    public Job job() {
        return Job.KEPT_ANSWERS;
    }

    @Override
    public void run() {
        retention.lookAfterNow(surroundings);
    }
}
