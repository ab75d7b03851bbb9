package dev.chiteki.server.schedule;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.database.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The rows of the bound tenant's {@code core_job_run}. All calls but {@link #tell} need a running transaction. Times are the
 * business clock's, as all that people read; how long rows are kept is counted in real time.
 */
final class RunRows {

    static final String OF_SCHEDULE = "schedule";
    private static final String OF_MISSED = "missed";
    private static final int LONGEST_SUMMARY = 1000;

    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final Duration kept;
    private final String node;

    /** @param node its name, in the history */
    RunRows(TenantTransactions transactions, BusinessClock clock, Duration kept, String node) {
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
        this.node = node;
    }

    /** The run of the job that is not over, locked against everybody else. */
    Optional<ActiveRun> active(JobKey job) {
        return statement("select * from core_job_run where plugin = :plugin and job = :job and active = 1 for update")
                .param("plugin", job.plugin())
                .param("job", job.job())
                .query((row, number) -> active(row))
                .optional();
    }

    /** Whether there is a run of the schedule for that time, however it went. */
    boolean isKnown(JobKey job, Instant scheduled) {
        return !statement("select id from core_job_run where plugin = :plugin and job = :job and scheduled_at = :at"
                        + " and occasion = '" + OF_SCHEDULE + "'")
                .param("plugin", job.plugin())
                .param("job", job.job())
                .param("at", utc(scheduled))
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** A run of the schedule begins, with its first attempt. */
    RunClaim begin(JobKey job, String version, Instant scheduled) {
        RunClaim claim = new RunClaim(UUID.randomUUID().toString(), job, scheduled, 1, 0, 0, null);
        insert(claim, version, OF_SCHEDULE, RunState.RUNNING, 0);
        return claim;
    }

    /** A person asks for a run, whose first attempt is to come. */
    RunClaim ask(String id, JobKey job, String version, String account) {
        RunClaim claim = new RunClaim(id, job, clock.now().truncatedTo(ChronoUnit.MICROS), 0, 0, 0, account);
        insert(claim, version, id, RunState.WAITING, 0);
        return claim;
    }

    /** Times that nobody served are told once. */
    void skip(JobKey job, String version, Instant latest, int times) {
        RunClaim none = new RunClaim(UUID.randomUUID().toString(), job, latest, 0, 0, 0, null);
        boolean known = !statement("select id from core_job_run where plugin = :plugin and job = :job"
                        + " and scheduled_at = :at and occasion = '" + OF_MISSED + "'")
                .param("plugin", job.plugin())
                .param("job", job.job())
                .param("at", utc(latest))
                .query(String.class)
                .list()
                .isEmpty();
        if (!known) {
            insert(none, version, OF_MISSED, RunState.SKIPPED, times);
        }
    }

    /** Another attempt at the run begins here; earlier ones can end nothing any more. */
    RunClaim again(ActiveRun run, String version) {
        RunClaim last = run.last();
        int deaths = last.deaths() + (run.state() == RunState.RUNNING ? 1 : 0);
        statement(
                        "update core_job_run set state = 'RUNNING', attempt = attempt + 1, deaths = :deaths, version = :version,"
                                + " node = :node, began_at = :now, done = 0, total = 0 where id = :id")
                .param("deaths", deaths)
                .param("version", version)
                .param("node", node)
                .param("now", now())
                .param("id", last.id())
                .update();
        return new RunClaim(
                last.id(), last.job(), last.scheduled(), last.attempt() + 1, last.failures(), deaths, last.askedBy());
    }

    /** Whether the attempt has ended so; false if it had ended before or the run was taken over: then nothing has changed. */
    boolean end(RunClaim claim, RunEnd end) {
        Bilingual summary = end.summary();
        return statement("update core_job_run set state = :state, active = :active, ended_at = :now, amount = :amount,"
                                + " failures = failures + :failed, summary = :summary, summary_en = :english"
                                + " where id = :id and attempt = :attempt and state = 'RUNNING'")
                        .param("state", end.state().name())
                        .param("active", end.isFinal() ? null : 1)
                        .param("now", now())
                        .param("amount", end.amount())
                        .param("failed", end.isFailure() ? 1 : 0)
                        .param("summary", summary == null ? null : cut(summary.japanese()))
                        .param("english", summary == null ? null : cut(summary.english()))
                        .param("id", claim.id())
                        .param("attempt", claim.attempt())
                        .update()
                == 1;
    }

    /** The run is over without being done; whoever is still at it can end nothing any more. */
    void close(ActiveRun run, RunState state) {
        statement(
                        "update core_job_run set state = :state, active = null, ended_at = :now where id = :id and active = 1")
                .param("state", state.name())
                .param("now", now())
                .param("id", run.last().id())
                .update();
    }

    /** How far it is, in a transaction of its own. */
    void tell(RunClaim claim, long done, long total) {
        transactions.write(() -> statement("update core_job_run set done = :done, total = :total"
                        + " where id = :id and attempt = :attempt and state = 'RUNNING'")
                .param("done", done)
                .param("total", total)
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .update());
    }

    private void insert(RunClaim claim, String version, String occasion, RunState state, long amount) {
        boolean running = state == RunState.RUNNING;
        statement("insert into core_job_run (id, plugin, job, version, occasion, scheduled_at, active, state, attempt,"
                        + " failures, deaths, node, began_at, done, total, amount, asked_by, kept_until) values (:id, :plugin, :job,"
                        + " :version, :occasion, :scheduled, :active, :state, :attempt, 0, 0, :node, :began, 0, 0, :amount,"
                        + " :account, :until)")
                .param("id", claim.id())
                .param("plugin", claim.job().plugin())
                .param("job", claim.job().job())
                .param("version", version)
                .param("occasion", occasion)
                .param("scheduled", utc(claim.scheduled()))
                .param("active", state == RunState.SKIPPED ? null : 1)
                .param("state", state.name())
                .param("attempt", claim.attempt())
                .param("node", running ? node : null)
                .param("began", running ? now() : null)
                .param("amount", amount)
                .param("account", claim.askedBy())
                .param("until", LocalDateTime.now(ZoneOffset.UTC).plus(kept))
                .update();
    }

    private StatementSpec statement(String sql) {
        return transactions.jdbc().sql(sql);
    }

    private LocalDateTime now() {
        return utc(clock.now());
    }

    private static ActiveRun active(ResultSet row) throws SQLException {
        LocalDateTime began = row.getObject("began_at", LocalDateTime.class);
        RunClaim last = new RunClaim(
                row.getString("id"),
                new JobKey(row.getString("plugin"), row.getString("job")),
                row.getObject("scheduled_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("attempt"),
                row.getInt("failures"),
                row.getInt("deaths"),
                row.getString("asked_by"));
        return new ActiveRun(last, RunState.valueOf(row.getString("state")), instant(began));
    }

    static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
    }
}
