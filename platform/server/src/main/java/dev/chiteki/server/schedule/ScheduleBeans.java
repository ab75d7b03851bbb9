package dev.chiteki.server.schedule;

import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.time.InstallationClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the module makes of the configuration. */
@Configuration(proxyBeanMethods = false)
class ScheduleBeans {

    private static final int LONGEST_HOST = 60;

    /** Unlike all others, also after a restart, so that nobody takes a dead node's tickets for its own. */
    private final String node = host() + "-" + ProcessHandle.current().pid() + "-"
            + UUID.randomUUID().toString().substring(0, 8);

    @Bean
    JobOptions jobOptions(Environment environment) {
        return JobOptions.from(environment);
    }

    @Bean
    RunRows runRows(TenantTransactions transactions, InstallationClock clock, JobOptions options) {
        return new RunRows(transactions, clock, options.kept(), node);
    }

    @Bean
    JobEngine jobEngine(
            ControlDatabase control,
            JobExecutions jobs,
            ErrandExecutions errands,
            RunningAttempts running,
            JobOptions options) {
        return new JobEngine(control, new JobEngine.Executions(jobs, errands), running, options, node);
    }

    @Bean
    Errands errands(JobEngine engine) {
        return engine.errands();
    }

    @Bean
    JobTickets jobTickets(JobEngine engine) {
        return engine.tickets();
    }

    @Bean
    TicketKeeper ticketKeeper(
            JobPlaces places, Plugins plugins, InstallationClock clock, JobTickets tickets, JobTroubles troubles) {
        return new TicketKeeper(places, plugins, clock, tickets, troubles);
    }

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() <= LONGEST_HOST ? name : name.substring(0, LONGEST_HOST);
        } catch (UnknownHostException unnamed) {
            return "node";
        }
    }
}
