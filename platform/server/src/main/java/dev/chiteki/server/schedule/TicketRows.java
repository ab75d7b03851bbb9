package dev.chiteki.server.schedule;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tickets in the control database, as far as they are only looked at. */
@Component
class TicketRows {

    private static final String OF_INSTANCE = "SELECT task_data FROM job_ticket WHERE task_name = ? AND task_instance = ?";
    private static final String OF_REGION = "SELECT task_data FROM job_ticket WHERE task_name = ? AND task_instance LIKE ?";

    private final ControlDatabase control;
    private final TicketJson json = new TicketJson();

    TicketRows(ControlDatabase control) {
        this.control = control;
    }

    /** When the schedules of the region's jobs are due, by the business clock. */
    Map<JobKey, Instant> due(TenantId tenant) {
        Map<JobKey, Instant> due = new HashMap<>();
        tickets(OF_REGION, tenant + "/%").forEach(ticket -> due.put(ticket.key(), ticket.due()));
        return due;
    }

    /** Whether there is a ticket by which somebody will go on with the run. */
    boolean isHeld(TenantId tenant, ActiveRun run) {
        RunClaim last = run.last();
        return run.isAskedFor()
                ? !tickets(OF_INSTANCE, last.id()).isEmpty()
                : due(tenant, last.job())
                        .filter(due -> !due.isAfter(last.scheduled()))
                        .isPresent();
    }

    private Optional<Instant> due(TenantId tenant, JobKey job) {
        return tickets(OF_INSTANCE, tenant + "/" + job).stream()
                .map(JobTicket::due)
                .findFirst();
    }

    private List<JobTicket> tickets(String sql, String instance) {
        return control.jdbc()
                .sql(sql)
                .params(JobTickets.TASK, instance)
                .query((row, number) -> json.deserialize(JobTicket.class, row.getBytes("task_data")))
                .list();
    }
}
