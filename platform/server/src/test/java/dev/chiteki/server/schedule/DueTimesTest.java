package dev.chiteki.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.job.CatchUp;
import dev.chiteki.api.job.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration PUNCTUAL = Duration.ofMinutes(15);

    /** Hourly; the first time that is not dealt with is ten o'clock. */
    @ParameterizedTest
    @CsvSource({
        // rule, most, now, run, skipped, next
        "NONE,   0, 09:59, ,      0, 10:00",
        "NONE,   0, 10:00, 10:00, 0, 11:00",
        "NONE,   0, 10:15, 10:00, 0, 11:00",
        "NONE,   0, 10:16, ,      1, 11:00",
        "NONE,   0, 13:05, 13:00, 3, 14:00",
        "NONE,   0, 13:30, ,      4, 14:00",
        "LATEST, 1, 09:59, ,      0, 10:00",
        "LATEST, 1, 10:59, 10:00, 0, 11:00",
        "LATEST, 1, 13:30, 13:00, 3, 14:00",
        "EVERY,  5, 10:30, 10:00, 0, 11:00",
        "EVERY,  5, 13:30, 10:00, 0, 11:00",
        "EVERY,  2, 13:30, 12:00, 2, 13:00",
        "EVERY,  2, 14:00, 13:00, 3, 14:00",
    })
    void whatIsMissedIsDealtWithByTheRule(
            CatchUp.Rule rule, int most, String now, String run, int skipped, String next) {
        DueTimes times = DueTimes.of(hourly(new CatchUp(rule, most)), at("10:00"), at(now), PUNCTUAL);

        assertThat(times.run()).isEqualTo(run == null ? null : at(run));
        assertThat(times.skipped()).isEqualTo(skipped);
        assertThat(times.lastSkipped() == null).isEqualTo(skipped == 0);
        assertThat(times.next()).isEqualTo(at(next));
    }

    @Test
    void howeverLongNothingRanTheAnswerComesAtOnce() {
        DueTimes.Rule eachSecond = new DueTimes.Rule(Schedule.cron("* * * * * *"), CatchUp.latest(), TOKYO);
        Instant now = at("10:00");

        DueTimes times = DueTimes.of(eachSecond, now.minus(Duration.ofDays(4000)), now, PUNCTUAL);

        assertThat(times.run()).isEqualTo(now);
        assertThat(times.skipped()).isEqualTo(1000);
        assertThat(times.next()).isEqualTo(now.plusSeconds(1));
    }

    @Test
    void noTimeIsServedTwiceAndNoneButSkippedOnesIsLeftOut() {
        Random random = new Random(19551004);
        List<ZoneId> zones = List.of(TOKYO, ZoneId.of("Europe/Berlin"), ZoneId.of("Australia/Lord_Howe"));
        for (int round = 0; round < 300; round++) {
            CatchUp catchUp =
                    switch (random.nextInt(3)) {
                        case 0 -> CatchUp.none();
                        case 1 -> CatchUp.latest();
                        default -> CatchUp.every(1 + random.nextInt(6));
                    };
            Schedule schedule = Schedule.cron(random.nextInt(60) + " */" + (1 + random.nextInt(12)) + " * * *");
            course(new DueTimes.Rule(schedule, catchUp, zones.get(round % 3)), random);
        }
    }

    private static void course(DueTimes.Rule rule, Random random) {
        Instant now = Instant.parse("2002-03-20T00:00:00Z").plusSeconds(random.nextInt(20_000_000));
        Instant start = now;
        Instant due = Objects.requireNonNull(rule.next(now));
        List<Instant> served = new ArrayList<>();
        int skipped = 0;
        for (int step = 0; step < 40; step++) {
            now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(500_000) : random.nextInt(4_000));
            DueTimes times = DueTimes.of(rule, due, now, PUNCTUAL);
            if (times.run() != null) {
                assertThat(times.run()).isAfterOrEqualTo(due).isBeforeOrEqualTo(now);
                served.add(times.run());
            }
            skipped += times.skipped();
            assertThat(times.next()).isAfterOrEqualTo(due);
            due = Objects.requireNonNull(times.next());
        }
        assertThat(served).isSorted().doesNotHaveDuplicates();
        assertThat(served.size() + skipped).as("%s", rule).isEqualTo(rule.latest(start.plusNanos(1), due.minusNanos(1), 100_000).size());
    }

    private static DueTimes.Rule hourly(CatchUp catchUp) {
        return new DueTimes.Rule(Schedule.hourly(0), catchUp, TOKYO);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse("2002-07-01T" + time).atZone(TOKYO).toInstant();
    }
}
