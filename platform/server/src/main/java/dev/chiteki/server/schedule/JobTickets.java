package dev.chiteki.server.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, moves and removes tickets in the control database. */
final class JobTickets {

    static final String TASK = "plugin-job";

    /** A run that was asked for begins at once, or after so long if this node dies between asking and beginning. */
    private static final Duration SAFE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(JobTickets.class);

    private final SchedulerClient client;

    JobTickets(SchedulerClient client) {
        this.client = client;
    }

    /** All, those of schedules and those that persons have asked for. */
    List<JobTicket> all() {
        List<JobTicket> tickets = new ArrayList<>();
        client.fetchScheduledExecutionsForTask(
                TASK, JobTicket.class, ScheduledExecutionsFilter.all(), found -> tickets.add(found.getData()));
        return tickets;
    }

    /** Does nothing where there is one for the job already. */
    void add(JobTicket ticket) {
        client.scheduleIfNotExists(new TaskInstance<>(TASK, ticket.instance(), ticket), ticket.realDue());
    }

    /** Takes the place of what stands there, unless that is being served: then whoever serves it finds out. */
    void replace(JobTicket ticket) {
        replace(ticket, ticket.realDue());
    }

    /** The same, to be served now whatever time stands on it. */
    void hurry(JobTicket ticket) {
        replace(ticket, Instant.now());
    }

    private void replace(JobTicket ticket, Instant when) {
        unlessTaken(
                ticket.instance(), () -> client.reschedule(TaskInstanceId.of(TASK, ticket.instance()), when, ticket));
    }

    /** Unless it is being served: then whoever serves it finds out. */
    void remove(String instance) {
        unlessTaken(instance, () -> client.cancel(TaskInstanceId.of(TASK, instance)));
    }

    /** Put there before the run is recorded, so that none is recorded that nobody would begin. */
    void prepare(JobTicket asked) {
        client.schedule(
                new TaskInstance<>(TASK, asked.instance(), asked), Instant.now().plus(SAFE));
    }

    /** The run is recorded: it begins now, if it has not begun by itself. */
    void begin(JobTicket asked) {
        unlessTaken(
                asked.instance(), () -> client.reschedule(TaskInstanceId.of(TASK, asked.instance()), Instant.now()));
    }

    /** Another node may serve, change or remove the ticket at the same moment; it then does what was to be done. */
    private static void unlessTaken(String instance, Runnable change) {
        try {
            change.run();
        } catch (TaskInstanceException meanwhile) {
            LOG.debug("The ticket {} is in other hands or gone.", instance, meanwhile);
        }
    }
}
