package dev.chiteki.server.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.chiteki.server.database.ControlDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * This node's part of the scheduler that all nodes share through the control database: looks for due tickets, takes each with
 * nobody else taking it, and takes over those of a node that has fallen silent. It begins when the regions are up and ends
 * before the plugins stop.
 */
final class JobEngine implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration WHILE_STOPPING = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int SILENT_BEATS = 4;

    private final Executions executions;
    private final RunningAttempts running;
    private final JobOptions options;
    private final Scheduler scheduler;
    private volatile boolean working;

    /** What is done with the tickets that it takes. */
    record Executions(JobExecutions jobs, ErrandExecutions errands) {}

    JobEngine(
            ControlDatabase control, Executions executions, RunningAttempts running, JobOptions options, String node) {
        this.executions = executions;
        this.running = running;
        this.options = options;
        CustomTask<JobTicket> jobs = task(JobTickets.TASK, JobTicket.class)
                .execute((instance, context) -> completion(execute(instance.getData())));
        CustomTask<Errands.Ticket> errands =
                task(Errands.TASK, Errands.Ticket.class).execute((instance, context) -> again(run(instance.getData())));
        scheduler = Scheduler.create(control.source(), jobs, errands)
                .tableName("job_ticket")
                .serializer(new TicketJson())
                .jdbcCustomization(new MySQL8JdbcCustomization(true))
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(options.threads())
                .pollingInterval(options.polling())
                .heartbeatInterval(options.heartbeat())
                .missedHeartbeatsLimit(SILENT_BEATS)
                .shutdownMaxWait(FAREWELL)
                .enableImmediateExecution()
                .build();
    }

    JobTickets tickets() {
        return new JobTickets(scheduler);
    }

    Errands errands() {
        return new Errands(scheduler);
    }

    private static <T> Tasks.TaskBuilder<T> task(String name, Class<T> data) {
        return Tasks.custom(name, data)
                .onDeadExecutionRevive()
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, Instant.now().plus(AFTER_FAILURE)));
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (options.enabled() && !working) {
            working = true;
            scheduler.start();
        }
    }

    private Next execute(JobTicket ticket) {
        return working ? executions.jobs().execute(ticket) : Next.after(WHILE_STOPPING, ticket);
    }

    private Optional<Duration> run(Errands.Ticket ticket) {
        return working ? executions.errands().execute(ticket) : Optional.of(WHILE_STOPPING);
    }

    private static CompletionHandler<Errands.Ticket> again(Optional<Duration> pause) {
        return (complete, operations) -> pause.ifPresentOrElse(
                later -> operations.reschedule(complete, Instant.now().plus(later)), operations::remove);
    }

    private static CompletionHandler<JobTicket> completion(Next next) {
        return (complete, operations) -> {
            switch (next) {
                case Next.Gone gone -> operations.remove();
                case Next.Due due -> operations.reschedule(complete, due.at(), due.ticket());
            }
        };
    }

    /** It waits for the regions; see {@link #on}. */
    @Override
    public void start() {
        LOG.debug("The jobs of plugins begin when the regions are up.");
    }

    /** Runs are interrupted and left to other nodes, or to the next start. */
    @Override
    public void stop() {
        if (working) {
            working = false;
            running.stop(Attempt.Stop.GOING, any -> true);
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public void destroy() {
        stop();
    }
}
