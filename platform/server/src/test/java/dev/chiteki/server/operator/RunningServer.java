package dev.chiteki.server.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server with a plugin and, at first, without regions, called as its accounts call it. */
final class RunningServer implements AutoCloseable {

    private static final String PASSWORD = "opens-every-door-of-the-trial";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> OPENING =
            Set.of(HttpURLConnection.HTTP_ACCEPTED, HttpURLConnection.HTTP_CONFLICT);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final TrialNode node;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Path home, TrialNode node) {
        this.home = home;
        this.node = node;
    }

    /** An answer to a call. */
    record Answer(int status, String location, String type, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    static RunningServer start() throws IOException {
        return start(home -> {});
    }

    /** @param publishing puts more plugins into the folder */
    static RunningServer start(Consumer<Path> publishing) throws IOException {
        Path home = Files.createTempDirectory("chiteki-operator");
        publishing.accept(home);
        return new RunningServer(home, TrialNode.start(home, "operated"));
    }

    <T> T part(Class<T> type) {
        return node.part(type);
    }

    /** Has the administrator of the database execute the statement. */
    void asAdmin(String sql) {
        node.asAdmin(sql);
    }

    Answer get(String account, String path) {
        return send(request(account, path).GET());
    }

    Answer send(String account, String method, String path, String type, String body) {
        return send(request(account, path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer post(String path, String json) {
        return send("operator", "POST", path, "application/json", json);
    }

    /** Asks for the region of that file. */
    Answer ask(String yaml) {
        return send("operator", "POST", "/api/v1/operator/tenants", "application/yaml", yaml);
    }

    /** Has the region of that file made unless there is one of the id, and waits until it is open. */
    void open(String yaml, String id) {
        Answer asked = ask(yaml);
        if (!OPENING.contains(asked.status())) {
            throw new AssertionError(asked.body());
        }
        await(() -> state(id).equals("active"));
    }

    /** The region's state as the operator reads it. */
    String state(String id) {
        return get("operator", "/api/v1/operator/tenants/" + id)
                .json()
                .path("state")
                .asString();
    }

    /** Waits until the condition holds. */
    void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("It did not become so within " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        client.close();
        node.close();
        FileSystemUtils.deleteRecursively(home.toFile());
    }

    private HttpRequest.Builder request(String account, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String port = part(Environment.class).getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
