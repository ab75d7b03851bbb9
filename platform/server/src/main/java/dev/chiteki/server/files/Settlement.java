package dev.chiteki.server.files;

import dev.chiteki.api.files.FileId;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.Rounds;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.job.RegionJob;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What becomes of a content at the end of the transaction of its record: its lasting place, or nothing. Where a node died
 * between the two, a later upload of the tenant settles it, after a time in which any transaction has ended; the record in
 * the database alone decides.
 */
@Component
final class Settlement implements RegionJob {

    /** How long a content may wait for its record. */
    static final Duration GRACE = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final ContentStore contents;
    private final FileRecords records;
    private final InstantSource clock;
    private final Rounds rounds;
    private final Jobs jobs;

    @Autowired
    Settlement(ContentStore contents, FileRecords records, Jobs jobs) {
        this(contents, records, InstantSource.system(), jobs);
    }

    Settlement(ContentStore contents, FileRecords records, InstantSource clock) {
        this(contents, records, clock, new Jobs());
    }

    private Settlement(ContentStore contents, FileRecords records, InstantSource clock, Jobs jobs) {
        this.contents = contents;
        this.records = records;
        this.clock = clock;
        this.rounds = new Rounds(PAUSE, clock);
        this.jobs = jobs;
    }

    @Override
    public Job job() {
        return Job.ARRIVED_FILES;
    }

    @Override
    public void run() {
        settleLeft(TenantScope.current());
    }

    /** The record is committed: the content is given its lasting place, and others that were left are settled too. */
    void keep(TenantId tenant, FileId id, String sha256) {
        try {
            contents.keep(tenant, id, sha256);
        } catch (IOException later) {
            LOG.warn(
                    "File {} of {} stays where it has arrived until a later upload; it can be read.",
                    id,
                    tenant,
                    later);
        }
        if (rounds.isDue(tenant.value())) {
            settleLeft(tenant);
        }
    }

    /** There will be no record. */
    void drop(TenantId tenant, FileId id) {
        try {
            contents.drop(tenant, id);
        } catch (IOException later) {
            LOG.warn("The content of {} in {} belongs to nobody and stays until a later upload.", id, tenant, later);
        }
    }

    private void settleLeft(TenantId tenant) {
        Jobs.Running run = jobs.begin(Job.ARRIVED_FILES, tenant.value());
        try {
            long settled = 0;
            for (FileId id : contents.left(tenant, clock.instant().minus(GRACE))) {
                Optional<String> hash = records.hash(id);
                if (hash.isPresent()) {
                    contents.keep(tenant, id, hash.get());
                } else {
                    contents.drop(tenant, id);
                    LOG.info("The content of {} in {} belonged to nobody and was dropped.", id, tenant);
                }
                settled++;
            }
            run.done(settled);
        } catch (IOException | RuntimeException failure) {
            run.failed(failure.toString());
            LOG.warn("Contents left in {} could not be settled; a later upload tries again.", tenant, failure);
        }
    }
}
