package dev.chiteki.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private final Rounds rounds = new Rounds(Duration.ofHours(1), () -> now);

    @Test
    void theFirstRoundIsDueAtOnceAndTheNextAfterThePause() {
        boolean first = rounds.isDue("kobe");
        boolean again = rounds.isDue("kobe");
        now = now.plus(Duration.ofHours(1));

        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(rounds.isDue("kobe")).isTrue();
        assertThat(rounds.isDue("kobe")).isFalse();
    }

    @Test
    void eachPlaceHasRoundsOfItsOwn() {
        rounds.isDue("kobe");

        assertThat(rounds.isDue("kyoto")).isTrue();
    }

    @Test
    void aRoundThatLeftWorkIsRepeatedAtOnce() {
        rounds.isDue("kobe");
        rounds.repeat("kobe");

        assertThat(rounds.isDue("kobe")).isTrue();
    }

    @Test
    void ofManyWhoAskAtTheSameMomentOneMakesTheRound() throws InterruptedException, ExecutionException {
        rounds.isDue("kobe");
        now = now.plus(Duration.ofHours(2));

        int rounders = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> crowd = IntStream.range(0, 50)
                    .<Callable<Boolean>>mapToObj(number -> () -> rounds.isDue("kobe"))
                    .toList();
            for (Future<Boolean> asked : threads.invokeAll(crowd)) {
                rounders += asked.get() ? 1 : 0;
            }
        }

        assertThat(rounders).isEqualTo(1);
    }
}
