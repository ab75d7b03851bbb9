package dev.chiteki.server.schedule;

import dev.chiteki.api.job.Job;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.EnabledPlugin;
import dev.chiteki.server.time.InstallationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a ticket for each job of each plugin that an active region has enabled, and no other. It goes by the control database
 * alone and may run on all nodes at once; what a version's jobs are, only a node on which it runs can tell, so the others
 * leave its tickets as they are. One that was parked where its plugin did not run is due as soon as it runs here.
 */
final class TicketKeeper {

    private final JobPlaces places;
    private final Plugins plugins;
    private final InstallationClock clock;
    private final JobTickets tickets;
    private final JobTroubles troubles;

    TicketKeeper(JobPlaces places, Plugins plugins, InstallationClock clock, JobTickets tickets, JobTroubles troubles) {
        this.places = places;
        this.plugins = plugins;
        this.clock = clock;
        this.tickets = tickets;
        this.troubles = troubles;
    }

    /** Compares and mends. */
    synchronized void reconcile() {
        List<JobTicket> all = tickets.all();
        Map<String, JobTicket> found = all.stream()
                .filter(ticket -> ticket.run() == null)
                .collect(Collectors.toMap(JobTicket::instance, Function.identity()));
        Set<String> wanted = new HashSet<>();
        Set<String> here = new HashSet<>();
        for (EnabledPlugin place : places.all()) {
            String prefix = prefix(place.tenant().value(), place.plugin());
            Optional<RunningPlugin> running = plugins.running(place.plugin(), place.version());
            if (running.isPresent()) {
                here.add(prefix);
                running.get().contributions().jobs().forEach(job -> {
                    JobTicket known = found.get(prefix + job.id());
                    wanted.add(prefix + job.id());
                    keep(place, job, known);
                });
            } else {
                found.keySet().stream().filter(each -> each.startsWith(prefix)).forEach(wanted::add);
            }
        }
        found.values().stream()
                .filter(ticket -> !wanted.contains(ticket.instance()))
                .forEach(this::forget);
        all.stream()
                .filter(ticket -> ticket.parked() != null)
                .filter(ticket -> here.contains(prefix(ticket.tenant(), ticket.plugin())))
                .forEach(ticket -> tickets.hurry(ticket.taken()));
    }

    private void forget(JobTicket ticket) {
        tickets.remove(ticket.instance());
        troubles.forget(ticket.tenant(), ticket.key());
    }

    private void keep(EnabledPlugin place, Job job, @Nullable JobTicket known) {
        Duration ahead = clock.ahead();
        DueTimes.Rule rule = new DueTimes.Rule(job.schedule(), job.catchUp(), place.zone());
        if (known != null && known.mark().equals(rule.mark()) && known.isOf(ahead)) {
            return;
        }
        Instant next = rule.next(clock.now());
        if (next != null) {
            JobTicket ticket = new JobTicket(
                    place.tenant().value(), place.plugin(), job.id(), rule.mark(), next, ahead, null, null);
            if (known == null) {
                tickets.add(ticket);
            } else {
                tickets.replace(ticket);
            }
        }
    }

    private static String prefix(String tenant, String plugin) {
        return tenant + "/" + plugin + "/";
    }
}
