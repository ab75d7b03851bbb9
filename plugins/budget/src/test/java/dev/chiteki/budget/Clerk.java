package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.RestClient;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Somebody who books through REST. */
record Clerk(RestClient rest, String base) {

    static Clerk of(ChitekiPlatform platform, String account) {
        String region = account.substring(account.indexOf('@') + 1);
        return new Clerk(platform.rest(account), "/api/v1/" + region + "/budget");
    }

    Clerk with(String header, String value) {
        return new Clerk(rest.with(header, value), base);
    }

    /** Tries to book a document of that kind with these further fields. */
    Answer tryTo(String kind, Object amount, Map<String, Object> fields) {
        String more = fields.entrySet().stream()
                .map(field -> ", \"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                .collect(Collectors.joining());
        String date = fields.containsKey("date") ? "" : ", \"date\": \"2002-07-01\"";
        return rest.post(base + "/entries", "{\"kind\": \"" + kind + "\", \"amount\": " + amount + date + more + "}");
    }

    /** Books it and gives its id. */
    String book(String kind, long amount, Map<String, Object> fields) {
        Answer answer = tryTo(kind, amount, fields);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    Answer tryToReverse(String id, String reason) {
        return rest.post(base + "/entries/" + id + "/reversal", "{\"reason\": \"" + reason + "\"}");
    }

    JsonNode get(String path) {
        Answer answer = rest.get(base + "/" + path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** A figure of a category. */
    long figure(String category, String name) {
        return get("summary?fiscalYear=2002")
                .path("categories")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(category))
                .findFirst()
                .orElseThrow()
                .path(name)
                .asLong();
    }
}
