package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Makes sample calls through the public REST door, as any client would. */
final class SampleClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    /** @param server its address, such as {@code http://localhost:8080} */
    SampleClient(String server) {
        this.server = server;
    }

    /**
     * Makes all calls for the tenant, or those up to the first that is refused.
     *
     * @return the refusal
     */
    Optional<String> make(Samples samples, TenantId tenant, String password) throws IOException, InterruptedException {
        String credentials = samples.accountIn(tenant) + ":" + password;
        Map<String, String> kept = new HashMap<>(Map.of("tenant", tenant.value()));
        for (int number = 1; number <= samples.calls().size(); number++) {
            Samples.Call call = samples.calls().get(number - 1);
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + fill(call.path(), kept)))
                    .header("Authorization", "Basic " + base64(credentials))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "sample-" + number)
                    .POST(HttpRequest.BodyPublishers.ofString(fill(call.body().toString(), kept)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                return Optional.of("sample " + number + " was answered " + answer.statusCode() + " " + answer.body());
            }
            if (call.keep() != null) {
                kept.put(call.keep(), JSON.readTree(answer.body()).path("id").asString());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        http.close();
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
