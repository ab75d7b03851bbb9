package dev.chiteki.server.search;

import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.job.RegionJob;
import dev.chiteki.server.tenant.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a region's index on this node anew. */
@Component
final class IndexRebuild implements RegionJob {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    private final RegionIndexes indexes;
    private final Jobs jobs;

    IndexRebuild(RegionIndexes indexes, Jobs jobs) {
        this.indexes = indexes;
        this.jobs = jobs;
    }

    @Override
    public Job job() {
        return Job.SEARCH_INDEX;
    }

    @Override
    public void run() {
        Jobs.Running run = jobs.begin(job(), TenantScope.current().toString());
        try {
            run.done(indexes.rebuild());
        } catch (RuntimeException failed) {
            run.failed(String.valueOf(failed.getMessage()));
            LOG.warn("The index of {} could not be made anew.", TenantScope.current(), failed);
        }
    }
}
