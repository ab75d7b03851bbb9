package dev.chiteki.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchIndex;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.search.SearchRecord;
import dev.chiteki.api.security.Permission;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final SearchRows ROWS = new SearchRows(TRANSACTIONS);
    private static final SearchDoor DOOR = new SearchDoor(ROWS, TRANSACTIONS);
    private static final SearchIndex NOTES = DOOR.of("notes");
    private static final SearchKind KIND = kind(List.of());

    private final TenantId kobe = TestDatabase.freshRegion();

    @TempDir
    Path home;

    private RegionIndexes indexes;

    @BeforeEach
    void open() {
        indexes = new RegionIndexes(home, ROWS);
    }

    @AfterEach
    void close() {
        indexes.destroy();
    }

    @Test
    void whatWasSavedIsFoundByTheNextSearchAndWhatWasUndoneIsNot() {
        write(() -> NOTES.put(KIND, record("a", "希少糖の試作")));
        assertThatThrownBy(() -> write(() -> {
                    NOTES.put(KIND, record("b", "希少糖の取下げ"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(found(indexes, "希少糖")).containsExactly("a");
    }

    @Test
    void oneSearchAnswersForAllKindsByWhatWasSavedWhenItBegan() {
        write(() -> NOTES.put(KIND, record("a", "希少糖")));
        RegionIndexes.Reading search = TenantScope.call(kobe, indexes::reading);
        assertThat(search.find("notes", "notes", SearchQuery.of("希少糖", 10))).hasSize(1);

        write(() -> DOOR.of("budget").put(KIND, record("b", "希少糖")));

        assertThat(search.find("budget", "notes", SearchQuery.of("希少糖", 10))).isEmpty();
        assertThat(TenantScope.call(kobe, () -> indexes.find("budget", "notes", SearchQuery.of("希少糖", 10))))
                .hasSize(1);
    }

    @Test
    void aChangedRecordIsFoundByItsNewWordsOnlyAndARemovedOneNotAtAll() {
        write(() -> NOTES.put(KIND, record("a", "希少糖")));
        assertThat(found(indexes, "希少糖")).containsExactly("a");

        write(() -> NOTES.put(KIND, record("a", "光技術")));
        assertThat(found(indexes, "希少糖")).isEmpty();
        assertThat(found(indexes, "光技術")).containsExactly("a");

        write(() -> NOTES.remove(KIND, "a"));
        assertThat(found(indexes, "光技術")).isEmpty();
    }

    @Test
    void anotherRegionFindsNothingOfIt() {
        TenantId kyoto = TestDatabase.freshRegion();
        write(() -> NOTES.put(KIND, record("a", "希少糖")));

        assertThat(found(indexes, "希少糖")).containsExactly("a");
        assertThat(TenantScope.call(kyoto, () -> indexes.find("notes", "notes", SearchQuery.of("希少糖", 5))))
                .isEmpty();
    }

    @Test
    void aChangeThatWasNumberedEarlierAndCommittedLaterIsFound() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> write(() -> {
                    NOTES.put(KIND, record("slow", "希少糖"));
                    written.countDown();
                    await(mayCommit);
                }));
        await(written);
        write(() -> NOTES.put(KIND, record("quick", "希少糖")));
        assertThat(found(indexes, "希少糖")).containsExactly("quick");

        mayCommit.countDown();
        slow.join();

        assertThat(found(indexes, "希少糖")).containsExactlyInAnyOrder("quick", "slow");
    }

    @Test
    void twoNodesFindTheSame() {
        RegionIndexes other = new RegionIndexes(home.resolve("other"), ROWS);
        try {
            write(() -> NOTES.put(KIND, record("a", "希少糖")));
            assertThat(found(other, "希少糖")).containsExactly("a");

            write(() -> NOTES.put(KIND, record("b", "希少糖")));

            assertThat(found(indexes, "希少糖")).containsExactlyInAnyOrder("a", "b");
            assertThat(found(other, "希少糖")).containsExactlyInAnyOrder("a", "b");
        } finally {
            other.destroy();
        }
    }

    @Test
    void anIndexThatCannotBeReadIsMadeAnew() throws IOException {
        write(() -> NOTES.put(KIND, record("a", "希少糖")));
        found(indexes, "希少糖");
        indexes.destroy();
        try (Stream<Path> files = Files.list(home.resolve("search").resolve(kobe.value()))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {0});
            }
        }

        indexes = new RegionIndexes(home, ROWS);

        assertThat(found(indexes, "希少糖")).containsExactly("a");
    }

    @Test
    void anIndexOfARegionThatWasTakenBackToABackupIsMadeAnew() {
        write(() -> NOTES.put(KIND, record("kept", "希少糖")));
        write(() -> NOTES.put(KIND, record("lost", "希少糖")));
        assertThat(found(indexes, "希少糖")).hasSize(2);

        write(() -> TRANSACTIONS
                .jdbc()
                .sql("delete from core_search_record where record_id = 'lost'")
                .update());

        assertThat(found(indexes, "希少糖")).containsExactly("kept");
    }

    @Test
    void aRebuildTakesInEverythingThatIsFound() {
        IntStream.range(0, 1_200).forEach(number -> {
            if (number % 400 == 0) {
                write(() -> IntStream.range(number, number + 400)
                        .forEach(id -> NOTES.put(KIND, record("n" + id, "予算 " + id))));
            }
        });

        long taken = TenantScope.call(kobe, indexes::rebuild);

        assertThat(taken).isEqualTo(1_200);
        assertThat(found(indexes, "予算 1199")).containsExactly("n1199");
    }

    @Test
    void recordsFromBeforeTheKindAreToldOnceAndDoNotHideNewerStates() {
        List<SearchRecord> before = IntStream.range(0, 1_100)
                .mapToObj(number -> record("%05d".formatted(number), "昔の記録"))
                .toList();
        write(() -> NOTES.put(KIND, record("00007", "新しい記録")));
        write(() -> NOTES.put(KIND, record("00008", "消える記録")));
        write(() -> NOTES.remove(KIND, "00008"));

        TenantScope.run(kobe, () -> DOOR.tellFirst("notes", kind(before)));
        TenantScope.run(kobe, () -> DOOR.tellFirst("notes", kind(List.of(record("late", "昔の記録")))));

        assertThat(TenantScope.call(kobe, indexes::rebuild)).isEqualTo(1_100);
        assertThat(found(indexes, "新しい")).containsExactly("00007");
        assertThat(found(indexes, "消える")).isEmpty();
        assertThat(TenantScope.call(kobe, () -> indexes.find("notes", "notes", SearchQuery.of("昔", 2_000))))
                .hasSize(1_098);
    }

    private List<String> found(RegionIndexes where, String typed) {
        return TenantScope.call(kobe, () -> where.find("notes", "notes", SearchQuery.of(typed, 10)).stream()
                .map(SearchHit::path)
                .toList());
    }

    private void write(Runnable work) {
        TenantScope.run(
                kobe,
                () -> TRANSACTIONS.write(() -> {
                    work.run();
                    return null;
                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static SearchKind kind(List<SearchRecord> before) {
        return new SearchKind("notes", "title", Permission.of("notes.read"), (after, limit) -> before.stream()
                .filter(record -> record.id().compareTo(after) > 0)
                .limit(limit)
                .toList());
    }

    private static SearchRecord record(String id, String title) {
        return new SearchRecord(id, title, "本文", "", id);
    }
}
