package dev.chiteki.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.search.SearchRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexPositionTest {

    private static final Instant NOON = Instant.parse("2026-07-01T03:00:00Z");

    @Test
    void aNumberThatWasNotSeenIsLookedForUntilItAppears() {
        IndexPosition gap = IndexPosition.START.after(List.of(change(1), change(3)), NOON);

        assertThat(gap.last()).isEqualTo(3);
        assertThat(gap.open()).containsExactly(2L);
        assertThat(gap.after(List.of(change(2)), NOON).open()).isEmpty();
    }

    @Test
    void aNumberThatNoTransactionCanHoldAnyMoreIsForgotten() {
        IndexPosition gap = IndexPosition.START.after(List.of(change(1), change(3)), NOON);

        Instant later = NOON.plus(IndexPosition.LONGEST_TRANSACTION).plusMillis(1);

        assertThat(gap.after(List.of(), NOON.plus(Duration.ofMinutes(14))).open())
                .containsExactly(2L);
        assertThat(gap.after(List.of(), later).open()).isEmpty();
    }

    @Test
    void oldChangesLeaveNothingToLookFor() {
        IndexPosition first = IndexPosition.START.after(List.of(change(1_000_000)), NOON.plus(Duration.ofDays(1)));

        assertThat(first.last()).isEqualTo(1_000_000);
        assertThat(first.open()).isEmpty();
    }

    @Test
    void itIsReadAsItWasWritten() {
        IndexPosition gap = IndexPosition.START.after(List.of(change(2), change(5)), NOON);

        assertThat(IndexPosition.parse(gap.format())).isEqualTo(gap);
        assertThat(IndexPosition.parse(IndexPosition.START.format())).isEqualTo(IndexPosition.START);
    }

    /** Transactions take numbers in turn, commit in any order or not at all, and an index looks at any time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20020701, 47, 1868})
    void everyCommittedChangeIsSeenInWhateverOrderTransactionsEnd(long seed) {
        Random random = new Random(seed);
        TreeMap<Long, Instant> committed = new TreeMap<>();
        List<Long> running = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        IndexPosition position = IndexPosition.START;
        Instant now = NOON;
        long number = 0;

        for (int step = 0; step < 3_000; step++) {
            now = now.plusMillis(random.nextInt(200));
            switch (random.nextInt(4)) {
                case 0, 1 -> running.add(++number);
                case 2 -> {
                    if (!running.isEmpty()) {
                        long ended = running.remove(random.nextInt(running.size()));
                        if (random.nextInt(5) > 0) {
                            committed.put(ended, now);
                        }
                    }
                }
                default -> position = look(position, committed, taken, now, 1 + random.nextInt(20));
            }
        }
        for (long rest : running) {
            committed.put(rest, now);
        }
        for (int round = 0; round < 300; round++) {
            position = look(position, committed, taken, now, 20);
        }

        assertThat(taken).isEqualTo(committed.keySet());
    }

    private static IndexPosition look(
            IndexPosition position, TreeMap<Long, Instant> committed, Set<Long> taken, Instant now, int most) {
        List<StoredRecord> seen = committed.keySet().stream()
                .filter(number -> number > position.last() || position.missing().containsKey(number))
                .limit(most)
                .map(number -> change(number, now))
                .toList();
        seen.forEach(change -> taken.add(change.change()));
        return position.after(seen, now);
    }

    private static StoredRecord change(long number) {
        return change(number, NOON);
    }

    private static StoredRecord change(long number, Instant at) {
        RecordKey key = new RecordKey("notes", "notes", "r" + number);
        return new StoredRecord(number, key, new SearchRecord(key.id(), "t", "", "", ""), at);
    }
}
