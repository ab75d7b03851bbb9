package dev.chiteki.server.schedule;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which jobs of which regions have failed last, on whichever node: for operators, who open no region's database. */
@Component
public final class JobTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(JobTroubles.class);
    private static final int LONGEST = 1000;

    private final ControlDatabase control;

    JobTroubles(ControlDatabase control) {
        this.control = control;
    }

    /** All, by region, plugin and job. */
    public List<JobTrouble> all() {
        return control.jdbc()
                .sql("SELECT * FROM job_trouble ORDER BY tenant, plugin, job")
                .query((row, number) -> new JobTrouble(
                        new TenantId(row.getString("tenant")),
                        new JobKey(row.getString("plugin"), row.getString("job")),
                        row.getObject("failed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        new Bilingual(row.getString("reason"), row.getString("reason_en"))))
                .list();
    }

    /** Notes how a run in the bound tenant ended; the run itself is recorded already, whether this succeeds or not. */
    void note(JobKey job, RunEnd end) {
        try {
            if (end.state().isBad()) {
                put(job, Optional.ofNullable(end.summary()).orElse(Bilingual.same("")));
            } else if (end.state() == RunState.DONE) {
                forget(TenantScope.current().value(), job);
            }
        } catch (RuntimeException unnoted) {
            LOG.warn("Operators could not be told how {} ended.", job, unnoted);
        }
    }

    /** The region does not have the job any more. */
    void forget(String tenant, JobKey job) {
        control.jdbc()
                .sql("DELETE FROM job_trouble WHERE tenant = ? AND plugin = ? AND job = ?")
                .params(tenant, job.plugin(), job.job())
                .update();
    }

    private void put(JobKey job, Bilingual reason) {
        control.jdbc()
                .sql("""
                        INSERT INTO job_trouble (tenant, plugin, job, failed_at, reason, reason_en)
                        VALUES (:tenant, :plugin, :job, :now, :reason, :english)
                        ON DUPLICATE KEY UPDATE failed_at = :now, reason = :reason, reason_en = :english""")
                .param("tenant", TenantScope.current().value())
                .param("plugin", job.plugin())
                .param("job", job.job())
                .param("now", LocalDateTime.now(ZoneOffset.UTC))
                .param("reason", cut(reason.japanese()))
                .param("english", cut(reason.english()))
                .update();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
