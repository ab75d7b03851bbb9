package dev.chiteki.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of the REST doors, signed in by HTTP Basic with one account. Immutable; {@code with} gives a changed copy. */
public final class RestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> headers;

    RestClient(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** A client of the platform at the base address, such as {@code http://localhost:8080}. */
    public static RestClient of(String base, String account, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new RestClient(base, Map.of("Authorization", "Basic " + credentials, "Accept-Language", "ja"));
    }

    /** A client of that address that names nobody. */
    public static RestClient anonymous(String base) {
        return new RestClient(base, Map.of("Accept-Language", "ja"));
    }

    /** The same client with one header set. */
    public RestClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RestClient(base, more);
    }

    /** Gets a path such as {@code /api/v1/sapporo/budget/summary}. */
    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Posts JSON. */
    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    /** Puts JSON. */
    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    /** Posts bytes of the given content type. */
    public Answer post(String path, String contentType, byte[] body) {
        return with("Content-Type", contentType).send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** Sends any request. */
    public Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::header);
        return Answer.to(request.build(), HTTP);
    }
}
