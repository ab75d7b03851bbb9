package dev.chiteki.server.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.DemoAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters the sample calls of {@code samples.json} for every region that has their plugin: through the public REST door,
 * as a member would, and only where {@code chiteki.samples} says so. Idempotency keys make it once.
 */
@Component
@ConditionalOnProperty(name = "chiteki.samples", havingValue = "true")
final class SampleCalls {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCalls.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Tenants tenants;
    private final Pins pins;
    private final DemoAccounts accounts;
    private final Environment environment;

    SampleCalls(
            @Value("${chiteki.tenants:tenants}") Path folder,
            Tenants tenants,
            Pins pins,
            DemoAccounts accounts,
            Environment environment) {
        this.file = folder.resolve("samples.json");
        this.tenants = tenants;
        this.pins = pins;
        this.accounts = accounts;
        this.environment = environment;
    }

    /** What the file says: calls of one account of each region that has the plugin enabled. */
    private record Samples(String plugin, String account, List<Call> calls) {}

    /** One POST; {@code keep} names its answer's id for later bodies. */
    private record Call(
            String path,
            JsonNode body,
            @JsonProperty("keep") @Nullable String keep) {}

    @EventListener(ApplicationReadyEvent.class)
    void enter() throws IOException, InterruptedException {
        Samples samples = JSON.readValue(file, Samples.class);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (RegisteredTenant tenant : tenants.all()) {
                TenantId id = tenant.region().id();
                if (tenant.state() == TenantState.ACTIVE && pins.of(id).containsKey(samples.plugin())) {
                    enter(client, samples, id);
                }
            }
        }
    }

    private void enter(HttpClient client, Samples samples, TenantId tenant) throws IOException, InterruptedException {
        String account = samples.account().replace("{tenant}", tenant.value());
        Optional<String> password = accounts.passwordOf(account);
        if (password.isEmpty()) {
            LOG.warn("No samples for {}: the password of {} is no longer that of the trial.", tenant, account);
            return;
        }
        String credentials = account + ":" + password.get();
        Map<String, String> kept = new HashMap<>(Map.of("tenant", tenant.value()));
        for (int number = 0; number < samples.calls().size(); number++) {
            Call call = samples.calls().get(number);
            HttpRequest request = HttpRequest.newBuilder(address(fill(call.path(), kept)))
                    .header("Authorization", "Basic " + base64(credentials))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "sample-" + (number + 1))
                    .POST(HttpRequest.BodyPublishers.ofString(fill(call.body().toString(), kept)))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                LOG.warn("Sample {} of {} was refused: {}", number + 1, tenant, answer.body());
                return;
            }
            if (call.keep() != null) {
                kept.put(call.keep(), JSON.readTree(answer.body()).path("id").asString());
            }
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private static String fill(String text, Map<String, String> kept) {
        String filled = text;
        for (Map.Entry<String, String> value : kept.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
