package dev.chiteki.server.schedule;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.TenantTransactions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The jobs that the bound tenant has switched off. */
@Component
class JobPauses {

    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final AuditTrail audit;

    JobPauses(TenantTransactions transactions, BusinessClock clock, AuditTrail audit) {
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    boolean isPaused(JobKey job) {
        return all().contains(job);
    }

    Set<JobKey> all() {
        return transactions.read(() -> transactions
                .jdbc()
                .sql("select plugin, job from core_job_pause")
                .query((row, number) -> new JobKey(row.getString("plugin"), row.getString("job")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Repeated, it does nothing. */
    void pause(JobKey job, String account) {
        transactions.write(() -> {
            int added = transactions
                    .jdbc()
                    .sql("insert ignore into core_job_pause (plugin, job, account, paused_at)"
                            + " values (:plugin, :job, :account, :now)")
                    .param("plugin", job.plugin())
                    .param("job", job.job())
                    .param("account", account)
                    .param("now", RunRows.utc(clock.now()))
                    .update();
            if (added > 0) {
                audit.record("job.pause", job.toString(), Map.of("runs", "true"), Map.of("runs", "false"));
            }
            return added;
        });
    }

    /** Repeated, it does nothing. */
    void resume(JobKey job) {
        transactions.write(() -> {
            int removed = transactions
                    .jdbc()
                    .sql("delete from core_job_pause where plugin = :plugin and job = :job")
                    .param("plugin", job.plugin())
                    .param("job", job.job())
                    .update();
            if (removed > 0) {
                audit.record("job.resume", job.toString(), Map.of("runs", "false"), Map.of("runs", "true"));
            }
            return removed;
        });
    }
}
