package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.DemoAccounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Enters the sample calls of {@code samples.json} once for every region that has their plugin: through the public REST
 * door, as a member would, and only where {@code chiteki.samples} says so.
 */
@Component
@ConditionalOnProperty(name = "chiteki.samples", havingValue = "true")
final class SampleCalls {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCalls.class);

    private final Path file;
    private final Tenants tenants;
    private final Pins pins;
    private final DemoAccounts accounts;
    private final EnteredSamples entered;

    SampleCalls(
            @Value("${chiteki.tenants:tenants}") Path folder,
            Tenants tenants,
            Pins pins,
            DemoAccounts accounts,
            EnteredSamples entered) {
        this.file = folder.resolve("samples.json");
        this.tenants = tenants;
        this.pins = pins;
        this.accounts = accounts;
        this.entered = entered;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        Samples samples = Samples.read(file);
        String port = ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        try (SampleClient client = new SampleClient("http://localhost:" + port)) {
            for (RegisteredTenant tenant : tenants.all()) {
                TenantId id = tenant.region().id();
                if (tenant.state() == TenantState.ACTIVE
                        && pins.of(id).containsKey(samples.plugin())
                        && !entered.contains(id, samples)) {
                    enter(client, samples, id);
                }
            }
        }
    }

    /** What is refused is told and tried again at the next start; what was entered before it then is not entered twice. */
    private void enter(SampleClient client, Samples samples, TenantId tenant) throws IOException, InterruptedException {
        String account = samples.accountIn(tenant);
        Optional<String> password = accounts.passwordOf(account);
        if (password.isEmpty()) {
            LOG.warn("No samples for {}: the password of {} is no longer that of the trial.", tenant, account);
            return;
        }
        Optional<String> refusal = client.make(samples, tenant, password.get());
        if (refusal.isPresent()) {
            LOG.warn("Not all samples for {} were entered: {}", tenant, refusal.get());
        } else {
            entered.add(tenant, samples);
        }
    }
}
