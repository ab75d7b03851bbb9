package dev.chiteki.server.schedule;

import dev.chiteki.api.job.Job;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.EnabledPlugin;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.time.InstallationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes a due ticket: asks the control database, not this node's memory, whether the job may run, and has it served in its
 * region.
 */
@Component
class JobExecutions {

    private static final Duration NOT_HERE = Duration.ofSeconds(30);
    private static final Duration CROWDED = Duration.ofSeconds(1);

    private final JobPlaces places;
    private final Plugins plugins;
    private final RunningAttempts running;
    private final TicketService service;
    private final RunRetention retention;
    private final InstallationClock clock;

    JobExecutions(
            JobPlaces places,
            Plugins plugins,
            RunningAttempts running,
            TicketService service,
            RunRetention retention,
            InstallationClock clock) {
        this.places = places;
        this.plugins = plugins;
        this.running = running;
        this.service = service;
        this.retention = retention;
        this.clock = clock;
    }

    Next execute(JobTicket ticket) {
        Optional<EnabledPlugin> place = places.find(ticket.region(), ticket.plugin());
        if (place.isEmpty()) {
            return new Next.Gone();
        }
        Optional<RunningPlugin> plugin =
                plugins.running(ticket.plugin(), place.get().version());
        if (plugin.isEmpty()) {
            return Next.after(NOT_HERE, ticket.parkedAt(Instant.now()));
        }
        Optional<Job> job = plugin.get().contributions().jobs().stream()
                .filter(each -> each.id().equals(ticket.job()))
                .findFirst();
        return job.map(found -> serve(ticket.taken(), new Offer(place.get(), plugin.get(), found)))
                .orElseGet(Next.Gone::new);
    }

    private Next serve(JobTicket ticket, Offer offer) {
        if (ticket.run() == null && !isOfToday(ticket, offer)) {
            return anew(ticket, offer);
        }
        if (running.isCrowded(ticket.region())) {
            return Next.after(CROWDED, ticket);
        }
        return TenantScope.call(ticket.region(), () -> {
            Next next = service.serve(ticket, offer);
            retention.lookAfter();
            return next;
        });
    }

    private boolean isOfToday(JobTicket ticket, Offer offer) {
        return ticket.isOf(clock.ahead()) && ticket.mark().equals(offer.rule().mark());
    }

    /** The clock was set, or the schedule is another one now. */
    private Next anew(JobTicket ticket, Offer offer) {
        Instant next = offer.rule().next(clock.now());
        return next == null
                ? new Next.Gone()
                : Next.of(new JobTicket(
                        ticket.tenant(),
                        ticket.plugin(),
                        ticket.job(),
                        offer.rule().mark(),
                        next,
                        clock.ahead(),
                        null,
                        null));
    }
}
