package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.RestClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * People who call two servers at once, now this one and now that: they count, and they spend for a note and reverse that in
 * the books. A call without an answer is repeated under its key at the other server until it is answered, as a client has
 * to.
 */
final class EventLoad {

    static final List<String> AGGREGATES = List.of("a", "b", "c");

    private static final String REGION = "/api/v1/sapporo";
    private static final int PEOPLE = 2;

    private final AtomicReferenceArray<ServerProcess> servers;
    private final Map<String, List<Long>> numbers = new ConcurrentHashMap<>();
    private final List<String> reversals = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Thread> people = new ArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final long seed;
    private volatile boolean ended;

    EventLoad(List<ServerProcess> both, long seed) {
        this.servers = new AtomicReferenceArray<>(both.toArray(ServerProcess[]::new));
        this.seed = seed;
    }

    void begin() {
        call(client -> client.post(REGION + "/budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 100000000,
                 "purpose": "配分"}
                """));
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(seed + person);
            people.add(Thread.ofPlatform().daemon().name("person-" + person).start(() -> work(random)));
        }
    }

    /** A server that was killed is back, under another address. */
    void replace(int server, ServerProcess restarted) {
        servers.set(server, restarted);
    }

    void end() throws InterruptedException {
        ended = true;
        for (Thread person : people) {
            person.join();
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("The load was refused.", failures.getFirst());
        }
    }

    int answered() {
        if (!failures.isEmpty()) {
            throw new AssertionError("The load was refused.", failures.getFirst());
        }
        return answered.get();
    }

    /** The numbers of the aggregate that were answered. */
    List<Long> numbers(String aggregate) {
        return List.copyOf(numbers.getOrDefault(aggregate, List.of()));
    }

    /** The numbers of the spendings whose reversal was answered. */
    List<String> reversals() {
        return List.copyOf(reversals);
    }

    /** The numbers of the aggregate as the handler wrote them down, in that order. */
    List<Long> seen(String aggregate) {
        return call(client -> client.get(REGION + "/counting/counts/" + aggregate))
                .valueStream()
                .map(JsonNode::asLong)
                .toList();
    }

    long notesAbout(String number) {
        JsonNode newest = call(client -> client.get(REGION + "/notes?limit=500"));
        assertThat(newest.get("count").asInt())
                .as("notes, of which all are looked at")
                .isLessThanOrEqualTo(500);
        return newest.get("notes")
                .valueStream()
                .filter(note -> note.get("title").asString().contains("支出 " + number + " "))
                .count();
    }

    long waiting() {
        return events().get("waiting").asLong();
    }

    long dead() {
        return events().get("dead").asLong();
    }

    private JsonNode events() {
        return RestClient.of(servers.get(0).url(""), "administrator@sapporo", ServerProcess.PASSWORD)
                .get(REGION + "/administration/events")
                .json();
    }

    private void work(Random random) {
        try {
            while (!ended) {
                if (random.nextInt(4) == 0) {
                    spendAndReverse();
                } else {
                    count(AGGREGATES.get(random.nextInt(AGGREGATES.size())));
                }
                LockSupport.parkNanos(
                        Duration.ofMillis(100 + random.nextInt(200)).toNanos());
            }
        } catch (RuntimeException | AssertionError failure) {
            failures.add(failure);
        }
    }

    private void count(String aggregate) {
        JsonNode counted = call(client -> client.post(REGION + "/counting/counts/" + aggregate, ""));
        numbers.computeIfAbsent(aggregate, name -> new CopyOnWriteArrayList<>())
                .add(counted.get("number").asLong());
        answered.incrementAndGet();
    }

    private void spendAndReverse() {
        JsonNode note = call(client -> client.post(REGION + "/notes", """
                {"title": "購入", "body": "",
                 "expense": {"amount": 1000, "line": "equipment", "day": "2002-07-01", "payee": "甲"}}
                """));
        String number = note.at("/expense/number").asString();
        call(client -> client.post(REGION + "/budget/entries/" + number + "/reversal", "{\"reason\": \"取消\"}"));
        reversals.add(number);
        answered.incrementAndGet();
    }

    /** Calls now this server and now that, under one key, until one of them says that it is done. */
    private JsonNode call(Function<RestClient, Answer> call) {
        String key = UUID.randomUUID().toString();
        for (int turn = answered.get(); ; turn++) {
            RestClient client = RestClient.of(
                            servers.get(turn % 2).url(""), "secretariat@sapporo", ServerProcess.PASSWORD)
                    .with("Idempotency-Key", key);
            try {
                Answer answer = call.apply(client);
                if (answer.status() / 100 == 2) {
                    return answer.json();
                }
                if (answer.status() != 409 && answer.status() < 500) {
                    throw new AssertionError(answer.toString());
                }
            } catch (UncheckedIOException dead) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
