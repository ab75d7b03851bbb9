package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import dev.chiteki.testkit.RestClient;
import jakarta.persistence.OptimisticLockException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What two plugins write in one transaction is there both or neither: a note, and money spent through the contract. */
@PlatformTest(regions = "kobe")
class JoinedTransactionIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final String CLERK = "secretariat@kobe";
    private static final String NOTES = "/api/v1/kobe/notes";

    @Test
    void aNoteAndItsSpendingAreThereTogetherAndTheNoteNamesTheDocument(ChitekiPlatform platform) {
        allocate(platform, 100_000);

        Answer added = add(platform.rest(CLERK), 30_000);

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        JsonNode expense = added.json().get("expense");
        assertThat(expense.get("lineName").asString()).isEqualTo("設備備品費");
        assertThat(expense.get("state").asString()).isEqualTo("spent");
        assertBooks(platform, 1, 30_000);
        String number = expense.get("number").asString();
        JsonNode document = platform.rest(CLERK)
                .get("/api/v1/kobe/budget/entries/" + number)
                .json();
        assertThat(document.get("payee").asString()).isEqualTo("測器");
        assertThat(document.get("purpose").asString()).isEqualTo("分光光度計");
        assertThat(platform.pages(CLERK).open("/kobe/notes").drawn()).contains("/kobe/budget/entries/" + number);
        assertThat(platform.pages("researcher@kobe").open("/kobe/notes").drawn())
                .as("for a member who may not look into the books")
                .contains(number)
                .doesNotContain("/kobe/budget/entries/");
    }

    @Test
    void aRefusedSpendingKeepsNoNoteAndIsToldAtTheNotesFieldInTheWordsOfTheBooks(ChitekiPlatform platform) {
        allocate(platform, 10_000);

        Answer refused = add(platform.rest(CLERK), 30_000);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        JsonNode error = refused.json().get("errors").get(0);
        assertThat(error.get("code").asString()).isEqualTo("budget.overdrawn");
        assertThat(error.get("field").asString()).isEqualTo("expense.amount");
        assertThat(error.get("detail").asString()).contains("30,000").doesNotContain("budget.");
        assertBooks(platform, 0, 0);
    }

    @Test
    void aFailureBehindTheSpendingLeavesNeither(ChitekiPlatform platform) {
        allocate(platform, 100_000);

        assertThatThrownBy(() -> write(platform, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertBooks(platform, 0, 0);
    }

    @Test
    void aConflictThatRunsTheWorkAgainSpendsOnce(ChitekiPlatform platform) {
        allocate(platform, 100_000);
        AtomicInteger tries = new AtomicInteger();

        write(platform, () -> {
            if (tries.incrementAndGet() == 1) {
                throw new OptimisticLockException("somebody was faster");
            }
        });

        assertThat(tries).hasValue(2);
        assertBooks(platform, 1, 30_000);
    }

    @Test
    void aRepeatedRequestSpendsOnce(ChitekiPlatform platform) {
        allocate(platform, 100_000);
        RestClient clerk = platform.rest(CLERK).with("Idempotency-Key", "note-1");

        Answer first = clerk.post(NOTES, note(30_000));
        Answer second = clerk.post(NOTES, note(30_000));

        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(second.json().get("expense")).isEqualTo(first.json().get("expense"));
        assertBooks(platform, 1, 30_000);
    }

    @Test
    void ofManyWhoWantTheLastMoneyOnlyAsManyWriteTheirNoteAsItReachesFor(ChitekiPlatform platform) throws Exception {
        allocate(platform, 3_000);
        int clerks = 5;
        CyclicBarrier together = new CyclicBarrier(clerks);
        Callable<Integer> clerk = () -> {
            together.await();
            return add(platform.rest(CLERK), 1_000).status();
        };

        List<Future<Integer>> answers;
        try (ExecutorService all = Executors.newFixedThreadPool(clerks)) {
            answers = all.invokeAll(java.util.Collections.nCopies(clerks, clerk));
        }

        assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(201, 201, 201, 422, 422);
        assertBooks(platform, 3, 3_000);
    }

    @Test
    void aRegionWithoutBooksHasNotesThatSpendNothing(ChitekiPlatform platform) {
        allocate(platform, 100_000);
        assertThat(platform.pages(CLERK).open("/kobe/notes").drawn()).contains("支払先");
        JsonNode spent = add(platform.rest(CLERK), 30_000).json().get("expense");

        platform.part(Plugins.class).disable(KOBE, "budget");

        assertThat(platform.pages(CLERK).open("/kobe/notes").drawn())
                .doesNotContain("支払先")
                .contains(spent.get("number").asString());
        Answer refused = add(platform.rest(CLERK), 1_000);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("notes.expense-without-books");
        assertThat(platform.rest(CLERK).get(NOTES).json().get("count").asLong()).isEqualTo(1);
    }

    /** A note with its spending, and then what the runnable does, in one transaction around both plugins. */
    private static void write(ChitekiPlatform platform, Runnable after) {
        platform.as(CLERK, KOBE, () -> platform.part(TenantTransactions.class).write(() -> {
            writeNote(platform);
            after.run();
            return "done";
        }));
    }

    private static void writeNote(ChitekiPlatform platform) {
        Object resource = platform.part(Plugins.class)
                .enabled(KOBE, "notes")
                .orElseThrow()
                .resources()
                .getFirst();
        Method add = Arrays.stream(resource.getClass().getMethods())
                .filter(method -> method.getName().equals("add"))
                .findFirst()
                .orElseThrow();
        Class<?> input = add.getParameterTypes()[0];
        Class<?> spending = input.getRecordComponents()[2].getType();
        Object expense = make(spending, Yen.of(30_000), "equipment", LocalDate.of(2002, 7, 1), "測器");
        try {
            add.invoke(resource, make(input, "購入の記録", "分光光度計", expense));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Object make(Class<?> record, @Nullable Object... values) {
        try {
            Class<?>[] types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return record.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static Answer add(RestClient client, long amount) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString()).post(NOTES, note(amount));
    }

    private static String note(long amount) {
        return """
                {"title": "分光光度計", "body": "購入の記録",
                 "expense": {"amount": %d, "line": "equipment", "day": "2002-07-01", "payee": "測器"}}""".formatted(amount);
    }

    private static void allocate(ChitekiPlatform platform, long amount) {
        var answer = platform.rest(CLERK).post("/api/v1/kobe/budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": %d, "purpose": "配分"}
                """.formatted(amount));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static void assertBooks(ChitekiPlatform platform, long notes, long spent) {
        RestClient clerk = platform.rest(CLERK);
        assertThat(clerk.get(NOTES).json().get("count").asLong()).as("notes").isEqualTo(notes);
        JsonNode summary =
                clerk.get("/api/v1/kobe/budget/summary?fiscalYear=2002").json();
        assertThat(summary.get("spent").asLong()).as("spent").isEqualTo(spent);
        assertThat(clerk.get("/api/v1/kobe/budget/verification?fiscalYear=2002")
                        .json()
                        .get("sound")
                        .asBoolean())
                .isTrue();
    }
}
