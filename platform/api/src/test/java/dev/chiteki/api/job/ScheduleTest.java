package dev.chiteki.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 8 * * *            | 2002-07-01T07:59:59 | 2002-07-01T08:00:00
                    0 8 * * *            | 2002-07-01T08:00:00 | 2002-07-02T08:00:00
                    30 0 8 * * *         | 2002-07-01T08:00:00 | 2002-07-01T08:00:30
                    0 8 * * MON-FRI      | 2002-07-05T09:00:00 | 2002-07-08T08:00:00
                    0 8 * * 1-5          | 2002-07-05T09:00:00 | 2002-07-08T08:00:00
                    0 8 * * 0            | 2002-07-05T09:00:00 | 2002-07-07T08:00:00
                    0 8 * * 7            | 2002-07-05T09:00:00 | 2002-07-07T08:00:00
                    0 8 1-7 * MON        | 2002-07-02T00:00:00 | 2002-08-05T08:00:00
                    0 0 L * *            | 2004-02-10T00:00:00 | 2004-02-29T00:00:00
                    0 0 L 2 *            | 2003-01-10T00:00:00 | 2003-02-28T00:00:00
                    0 0 29 2 *           | 2002-07-01T00:00:00 | 2004-02-29T00:00:00
                    0 0 29 FEB SUN       | 2004-03-01T00:00:00 | 2032-02-29T00:00:00
                    */15 9-17 * * *      | 2002-07-01T17:45:00 | 2002-07-02T09:00:00
                    5/20 * * * *         | 2002-07-01T17:45:00 | 2002-07-01T18:05:00
                    0 8 31 * *           | 2002-07-31T08:00:00 | 2002-08-31T08:00:00
                    0 8,20 31 mar *      | 2002-03-31T08:00:00 | 2002-03-31T20:00:00
                    59 59 23 31 12 *     | 2002-12-31T23:59:58 | 2002-12-31T23:59:59
                    """)
    void theNextTimeIsTheFirstThatFitsAllFields(String expression, LocalDateTime after, LocalDateTime next) {
        assertThat(Schedule.cron(expression).nextAfter(after.atZone(TOKYO).toInstant(), TOKYO))
                .contains(next.atZone(TOKYO).toInstant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 8 * *          | has 4 fields
                    60 8 * * *       | The minute '60'
                    0 24 * * *       | The hour '24'
                    0 8 0 * *        | The day of month '0'
                    0 8 * 13 *       | The month '13'
                    0 8 * * 8        | The day of week '8'
                    0 8 * * MO       | The day of week 'MO'
                    0 17-9 * * *     | The hour '17-9'
                    */0 8 * * *      | The minute '*/0'
                    1,,2 8 * * *     | The minute ''
                    0 8 , * *        | The day of month ''
                    61 0 8 * * *     | The second '61'
                    0 8 L-1 * *      | The day of month 'L-1'
                    0 8 30 2 *       | never comes
                    """)
    void aWrongExpressionIsRefusedInWordsThatNameTheField(String expression, String words) {
        assertThatThrownBy(() -> Schedule.cron(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words)
                .hasMessageContaining(expression);
    }

    @Test
    void theUsualOnesAreWrittenWithoutAnExpression() {
        LocalTime eight = LocalTime.of(8, 0);

        assertThat(Schedule.daily(eight)).isEqualTo(Schedule.cron("0 8 * * *"));
        assertThat(Schedule.daily(LocalTime.of(8, 0, 5))).isEqualTo(Schedule.cron("5 0 8 * * *"));
        assertThat(Schedule.weekdays(eight)).isEqualTo(Schedule.cron("0 8 * * MON-FRI"));
        assertThat(Schedule.weekly(DayOfWeek.SUNDAY, eight)).isEqualTo(Schedule.cron("0  8 * * SUN"));
        assertThat(Schedule.monthly(28, eight)).isEqualTo(Schedule.cron("0 8 28 * *"));
        assertThat(Schedule.lastOfMonth(eight)).isEqualTo(Schedule.cron("0 8 L * *"));
        assertThat(Schedule.hourly(30)).isEqualTo(Schedule.cron("30 * * * *"));
        assertThatThrownBy(() -> Schedule.monthly(29, eight)).hasMessageContaining("lastOfMonth");
    }

    @Test
    void aSetHourThatTheClockPassesOverRunsAtTheMomentOfTheChange() {
        Instant before = at("2002-03-31T00:00", BERLIN);

        assertThat(Schedule.cron("30 2 * * *").nextAfter(before, BERLIN)).contains(at("2002-03-31T03:00", BERLIN));
        assertThat(Schedule.cron("0,30 2 31 3 *").latest(before, at("2002-04-01T00:00", BERLIN), BERLIN, 10))
                .containsExactly(at("2002-03-31T03:00", BERLIN));
    }

    @Test
    void aSetHourThatComesTwiceRunsAtTheFirst() {
        ZonedDateTime first =
                LocalDateTime.parse("2002-10-27T02:30").atZone(BERLIN).withEarlierOffsetAtOverlap();

        List<Instant> day = Schedule.cron("30 2 * * *")
                .latest(at("2002-10-27T00:00", BERLIN), at("2002-10-28T00:00", BERLIN), BERLIN, 10);

        assertThat(day).containsExactly(first.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "Europe/Berlin", "Australia/Lord_Howe", "America/New_York", "Asia/Kolkata"})
    void everyHourFollowsTheTimeThatPasses(String zone) {
        Instant from = Instant.parse("2002-03-01T00:00:00Z");
        Schedule everyTenMinutes = Schedule.cron("*/10 * * * *");

        Instant before = from;
        for (int round = 0; round < 40_000; round++) {
            Instant next = everyTenMinutes.nextAfter(before, ZoneId.of(zone)).orElseThrow();
            assertThat(Duration.between(before, next))
                    .isLessThanOrEqualTo(Duration.ofMinutes(10))
                    .isPositive();
            before = next;
        }
    }

    @Test
    void eachDayHasItsTimeOnceInAnyZone() {
        for (ZoneId zone : List.of(TOKYO, BERLIN, LORD_HOWE)) {
            for (int minute = 0; minute < 24 * 60; minute += 7) {
                Schedule daily = Schedule.daily(LocalTime.of(minute / 60, minute % 60));
                Instant from =
                        LocalDateTime.parse("2002-01-01T00:00").atZone(zone).toInstant();
                Instant to =
                        LocalDateTime.parse("2003-01-01T00:00").atZone(zone).toInstant();

                assertThat(daily.latest(from, to.minusNanos(1), zone, 1000))
                        .as("%s in %s", daily, zone)
                        .hasSize(365);
            }
        }
    }

    @Test
    void timesFitTheFieldsAndNoneIsLeftOutWhateverTheExpression() {
        Random random = new Random(20020701);
        for (int round = 0; round < 300; round++) {
            int hour = random.nextInt(24);
            int step = 1 + random.nextInt(58);
            int day = 1 + random.nextInt(28);
            Schedule schedule = Schedule.cron("*/" + step + " " + hour + " " + day + "-28 * *");
            Instant start = Instant.parse("2002-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));

            Instant next = schedule.nextAfter(start, TOKYO).orElseThrow();

            assertThat(next).isEqualTo(slowly(start, step, hour, day));
            assertThat(schedule.latest(start.plusNanos(1), next, TOKYO, 5)).containsExactly(next);
        }
    }

    @Test
    void theLatestTimesAreTheEndOfAllTimes() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            Schedule schedule = Schedule.cron(random.nextInt(60) + " " + random.nextInt(24) + " * * *");
            Instant from = Instant.parse("2002-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
            Instant to = from.plusSeconds(random.nextInt(5_000_000));
            List<Instant> all = new ArrayList<>();
            for (Instant at = schedule.nextAfter(from.minusNanos(1), BERLIN).orElseThrow();
                    !at.isAfter(to);
                    at = schedule.nextAfter(at, BERLIN).orElseThrow()) {
                all.add(at);
            }
            int most = 1 + random.nextInt(20);

            assertThat(schedule.latest(from, to, BERLIN, most))
                    .isEqualTo(all.subList(Math.max(0, all.size() - most), all.size()));
        }
    }

    private static Instant slowly(Instant after, int step, int hour, int day) {
        ZonedDateTime minute = after.atZone(TOKYO).withSecond(0).withNano(0).plusMinutes(1);
        if (after.atZone(TOKYO).getSecond() == 0 && after.atZone(TOKYO).getNano() == 0) {
            minute = after.atZone(TOKYO).plusMinutes(1);
        }
        while (minute.getMinute() % step != 0
                || minute.getHour() != hour
                || minute.getDayOfMonth() < day
                || minute.getDayOfMonth() > 28) {
            minute = minute.plusMinutes(1);
        }
        return minute.toInstant();
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
