package dev.chiteki.server.operator;

import dev.chiteki.server.registry.StartState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.time.InstallationClock;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The block at the end of a start: where to go, as whom, which day it is, how to stop. */
@Component
final class StartSummary {

    private final StartConsole console;
    private final Environment environment;
    private final StartState state;
    private final Tenants tenants;
    private final TrialAccounts accounts;
    private final InstallationClock clock;

    StartSummary(
            StartConsole console,
            Environment environment,
            StartState state,
            Tenants tenants,
            TrialAccounts accounts,
            InstallationClock clock) {
        this.console = console;
        this.environment = environment;
        this.state = state;
        this.tenants = tenants;
        this.accounts = accounts;
        this.clock = clock;
    }

    void print() {
        LocalDate today = clock.today();
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        console.blank();
        console.line("start.address", "http://localhost:" + port + "/");
        if (accounts.areThere()) {
            console.line(
                    "start.accounts",
                    accounts.passwordFile()
                            .map(Path::toString)
                            .orElseGet(() -> console.inBoth("start.accounts-shared")));
        }
        console.line("start.date", console.inBoth("start.day", today));
        console.line(
                "start.tenants", state.activeTenants() + "/" + tenants.all().size());
        console.line("start.log", environment.getProperty("logging.file.name", "-"));
        console.line("start.stop", "Ctrl-C");
        console.blank();
    }
}
