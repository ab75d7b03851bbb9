package dev.chiteki.server.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.ControlDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tickets in the control database. */
final class JobTickets {

    static final String TASK = "plugin-job";

    /** A run that was asked for begins at once, or after so long if this node dies between asking and beginning. */
    private static final Duration SAFE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(JobTickets.class);

    private final SchedulerClient client;
    private final ControlDatabase control;
    private final TicketJson json = new TicketJson();

    JobTickets(SchedulerClient client, ControlDatabase control) {
        this.client = client;
        this.control = control;
    }

    /** Those of schedules, by their instance. */
    Map<String, JobTicket> ofSchedules() {
        Map<String, JobTicket> tickets = new HashMap<>();
        client.fetchScheduledExecutionsForTask(
                TASK, JobTicket.class, ScheduledExecutionsFilter.all(), found -> add(tickets, found));
        return tickets;
    }

    private static void add(Map<String, JobTicket> tickets, ScheduledExecution<JobTicket> found) {
        JobTicket ticket = found.getData();
        if (ticket.run() == null) {
            tickets.put(ticket.instance(), ticket);
        }
    }

    /** When the schedule of the job is due, by the business clock. */
    Optional<Instant> due(TenantId tenant, JobKey job) {
        return client.getScheduledExecution(TaskInstanceId.of(TASK, tenant + "/" + job))
                .map(found -> ((JobTicket) found.getData()).due());
    }

    /** The same of all jobs of the region. */
    Map<JobKey, Instant> due(TenantId tenant) {
        Map<JobKey, Instant> due = new HashMap<>();
        control.jdbc()
                .sql("SELECT task_data FROM job_ticket WHERE task_name = ? AND task_instance LIKE ?")
                .params(TASK, tenant + "/%")
                .query((row, number) -> json.deserialize(JobTicket.class, row.getBytes("task_data")))
                .list()
                .forEach(ticket -> due.put(ticket.key(), ticket.due()));
        return due;
    }

    boolean exists(String instance) {
        return client.getScheduledExecution(TaskInstanceId.of(TASK, instance)).isPresent();
    }

    /** Does nothing where there is one for the job already. */
    void add(JobTicket ticket) {
        client.scheduleIfNotExists(new TaskInstance<>(TASK, ticket.instance(), ticket), ticket.realDue());
    }

    /** Takes the place of what stands there, unless that is being served: then whoever serves it finds out. */
    void replace(JobTicket ticket) {
        try {
            client.reschedule(TaskInstanceId.of(TASK, ticket.instance()), ticket.realDue(), ticket);
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException meanwhile) {
            LOG.debug("The ticket {} is being served or gone.", ticket.instance(), meanwhile);
        }
    }

    /** Unless it is being served: then whoever serves it finds out. */
    void remove(String instance) {
        try {
            client.cancel(TaskInstanceId.of(TASK, instance));
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException meanwhile) {
            LOG.debug("The ticket {} is being served or gone.", instance, meanwhile);
        }
    }

    /** Put there before the run is recorded, so that none is recorded that nobody would begin. */
    void prepare(JobTicket asked) {
        client.schedule(
                new TaskInstance<>(TASK, asked.instance(), asked), Instant.now().plus(SAFE));
    }

    /** The run is recorded: it begins now. */
    void begin(JobTicket asked) {
        try {
            client.reschedule(TaskInstanceId.of(TASK, asked.instance()), Instant.now());
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException meanwhile) {
            LOG.debug("The run {} has begun by itself.", asked.instance(), meanwhile);
        }
    }
}
