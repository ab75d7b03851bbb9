package dev.chiteki.server.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.tenant.TenantScope;
import java.time.Instant;

/** Has errands done. */
public final class Errands {

    static final String TASK = "errand";

    private final SchedulerClient client;

    Errands(SchedulerClient client) {
        this.client = client;
    }

    /**
     * An errand of a region, as the control database keeps it.
     *
     * @param errand the id of an {@link Errand}
     */
    record Ticket(String tenant, String errand, String subject) {

        TenantId region() {
            return new TenantId(tenant);
        }

        String instance() {
            return errand + "/" + tenant + "/" + subject;
        }
    }

    /**
     * Has it done as soon as possible for the bound region; asked twice for one subject, it is done once. To be called
     * when what it needs is committed, and by something that is itself repeated until it has succeeded, such as the handler
     * of an event.
     *
     * @param subject what it is about; at most 60 characters
     */
    public void begin(String errand, String subject) {
        Ticket ticket = new Ticket(TenantScope.current().value(), errand, subject);
        client.scheduleIfNotExists(new TaskInstance<>(TASK, ticket.instance(), ticket), Instant.now());
    }
}
