package dev.chiteki.server.schedule;

import dev.chiteki.server.database.Rounds;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.job.Job;
import dev.chiteki.server.job.Jobs;
import dev.chiteki.server.job.RegionJob;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets runs whose time is over. Whoever has run a job in a region looks after its old runs, so that none is opened for it. */
@Component
class RunRetention implements RegionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RunRetention.class);
    private static final int MOST = 500;

    private final TenantTransactions transactions;
    private final Jobs jobs;
    private final Rounds rounds = new Rounds(Duration.ofHours(6), InstantSource.system());

    RunRetention(TenantTransactions transactions, Jobs jobs) {
        this.transactions = transactions;
        this.jobs = jobs;
    }

    @Override
    public Job job() {
        return Job.JOB_HISTORY;
    }

    /** If a round is due in the bound tenant. */
    void lookAfter() {
        if (rounds.isDue(TenantScope.current().value())) {
            run();
        }
    }

    @Override
    public void run() {
        String place = TenantScope.current().value();
        Jobs.Running run = jobs.begin(Job.JOB_HISTORY, place);
        try {
            int forgotten = transactions.write(() -> transactions
                    .jdbc()
                    .sql(
                            "delete from core_job_run where kept_until <= :now and active is null order by kept_until limit "
                                    + MOST)
                    .param("now", LocalDateTime.now(ZoneOffset.UTC))
                    .update());
            run.done(forgotten);
            if (forgotten == MOST) {
                rounds.repeat(place);
            }
        } catch (RuntimeException failure) {
            run.failed(failure.toString());
            LOG.warn("Old runs of jobs in {} could not be forgotten; tried again later.", place, failure);
        }
    }
}
