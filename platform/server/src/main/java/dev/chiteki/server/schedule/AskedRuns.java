package dev.chiteki.server.schedule;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.time.InstallationClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the runs that people ask for, unless the job is at it already. */
@Component
class AskedRuns {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final TenantTransactions transactions;
    private final RunRows rows;
    private final JobTickets tickets;
    private final InstallationClock clock;
    private final AuditTrail audit;
    private final TicketRows held;

    AskedRuns(
            TenantTransactions transactions,
            RunRows rows,
            JobTickets tickets,
            InstallationClock clock,
            AuditTrail audit,
            TicketRows held) {
        this.transactions = transactions;
        this.rows = rows;
        this.tickets = tickets;
        this.clock = clock;
        this.audit = audit;
        this.held = held;
    }

    /** The ticket is there before the run and begins after the commit: a run that is recorded will begin, whatever dies. */
    String ask(JobBoard.Row job, String account) {
        JobKey key = job.key();
        TenantId tenant = TenantScope.current();
        return transactions.write(() -> {
            String id = UUID.randomUUID().toString();
            JobTicket ticket =
                    new JobTicket(tenant.value(), key.plugin(), key.job(), "", clock.now(), clock.ahead(), id, null);
            rows.active(key).ifPresent(run -> makeRoom(run, job.zone()));
            tickets.prepare(ticket);
            transactions.afterRollback(() -> tickets.remove(id));
            transactions.afterCommit(() -> tickets.begin(ticket));
            rows.ask(id, key, job.plugin().version(), account);
            audit.record("job.run", key.toString(), null, Map.of("run", id));
            return id;
        });
    }

    /** A run without a ticket is one that nobody will go on with. */
    private void makeRoom(ActiveRun run, ZoneId zone) {
        if (held.isHeld(TenantScope.current(), run)) {
            throw refusal(run, zone);
        }
        rows.close(run, RunState.STOPPED);
    }

    private ChitekiException refusal(ActiveRun run, ZoneId zone) {
        Instant began = run.began();
        return ChitekiException.conflict(
                run.state() == RunState.RUNNING && began != null
                        ? Reason.at("job", "job-runs", run.last().job().toString(), minute(began, zone))
                        : Reason.at(
                                "job",
                                "job-waits",
                                run.last().job().toString(),
                                minute(run.last().scheduled(), zone)));
    }

    private static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(LocalDateTime.ofInstant(instant, zone));
    }
}
