package dev.chiteki.api.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of a cron expression: pure, of expression and zone alone. */
final class Cron {

    /** A 29 February on a given day of the week comes again after 28 years, over 2100 after 40. */
    private static final int YEARS = 41;

    private static final String LAST_DAY = "L";

    private final BitSet seconds;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet days;
    private final BitSet months;
    private final BitSet weekdays;
    private final boolean lastDay;

    /** @throws IllegalArgumentException naming the field, the value and the remedy */
    Cron(String expression) {
        List<String> fields = List.of(expression.strip().split("\\s+"));
        if (fields.size() != 5 && fields.size() != 6) {
            throw new IllegalArgumentException("The schedule '" + expression + "' has " + fields.size()
                    + " fields: write minute, hour, day of month, month and day of week, before them the second if it"
                    + " matters, as in '0 8 * * MON-FRI'.");
        }
        int first = fields.size() - 5;
        seconds = CronField.SECOND.read(first == 1 ? fields.getFirst() : "0", expression);
        minutes = CronField.MINUTE.read(fields.get(first), expression);
        hours = CronField.HOUR.read(fields.get(first + 1), expression);
        String day = fields.get(first + 2);
        lastDay = day.equalsIgnoreCase(LAST_DAY);
        days = CronField.DAY_OF_MONTH.read(lastDay ? "28-31" : day, expression);
        months = CronField.MONTH.read(fields.get(first + 3), expression);
        weekdays = CronField.DAY_OF_WEEK.read(fields.get(first + 4), expression);
        if (nextLocal(LocalDateTime.of(2000, 1, 1, 0, 0)) == null) {
            throw new IllegalArgumentException("The schedule '" + expression
                    + "' never comes: its day of month does not exist in its months, or never on its day of week.");
        }
    }

    /** The first time after that instant, or null where years without end hold none. */
    @Nullable
    Instant nextAfter(Instant instant, ZoneId zone) {
        return hours.cardinality() == 24 ? nextPassing(instant, zone) : nextOfDay(instant, zone);
    }

    /** By the hours of the day: each once a day, also where the clock is put back over it or forward past it. */
    private @Nullable Instant nextOfDay(Instant instant, ZoneId zone) {
        @Nullable LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        while ((local = nextLocal(local)) != null) {
            Instant found = at(local, zone);
            if (found.isAfter(instant)) {
                return found;
            }
        }
        return null;
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(local).getInstant()
                : local.toInstant(offsets.getFirst());
    }

    /** Every hour: by the time that passes, with an hour that comes twice, without one that is left out. */
    private @Nullable Instant nextPassing(Instant instant, ZoneId zone) {
        Instant after = instant;
        for (int transitions = 0; transitions <= 2 * YEARS; transitions++) {
            ZoneOffset offset = zone.getRules().getOffset(after);
            LocalDateTime local = nextLocal(LocalDateTime.ofInstant(after, offset));
            ZoneOffsetTransition change = zone.getRules().nextTransition(after);
            if (local != null && (change == null || local.toInstant(offset).isBefore(change.getInstant()))) {
                return local.toInstant(offset);
            }
            if (change == null) {
                return null;
            }
            Instant changed = change.getInstant();
            LocalDateTime first = LocalDateTime.ofInstant(changed, zone);
            if (changed.isAfter(instant) && fits(first)) {
                return changed;
            }
            after = changed;
        }
        return null;
    }

    private @Nullable LocalDateTime nextLocal(LocalDateTime after) {
        LocalDateTime from = after.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        LocalDate day = from.toLocalDate();
        LocalDate end = day.plusYears(YEARS);
        @Nullable LocalTime time = fits(day) ? nextTime(from.toLocalTime()) : null;
        while (time == null) {
            day = months.get(day.getMonthValue())
                    ? day.plusDays(1)
                    : day.withDayOfMonth(1).plusMonths(1);
            if (day.isAfter(end)) {
                return null;
            }
            time = fits(day) ? nextTime(LocalTime.MIDNIGHT) : null;
        }
        return day.atTime(time);
    }

    private @Nullable LocalTime nextTime(LocalTime from) {
        int hour = hours.nextSetBit(from.getHour());
        int minute = hour == from.getHour() ? minutes.nextSetBit(from.getMinute()) : minutes.nextSetBit(0);
        boolean sameMinute = hour == from.getHour() && minute == from.getMinute();
        int second = seconds.nextSetBit(sameMinute ? from.getSecond() : 0);
        if (hour >= 0 && minute >= 0 && second < 0) {
            minute = minutes.nextSetBit(minute + 1);
            second = seconds.nextSetBit(0);
        }
        if (hour >= 0 && minute < 0) {
            hour = hours.nextSetBit(hour + 1);
            minute = minutes.nextSetBit(0);
            second = seconds.nextSetBit(0);
        }
        return hour < 0 ? null : LocalTime.of(hour, minute, second);
    }

    private boolean fits(LocalDateTime local) {
        return fits(local.toLocalDate())
                && local.getNano() == 0
                && hours.get(local.getHour())
                && minutes.get(local.getMinute())
                && seconds.get(local.getSecond());
    }

    private boolean fits(LocalDate day) {
        return months.get(day.getMonthValue())
                && weekdays.get(day.getDayOfWeek().getValue())
                && (lastDay ? day.getDayOfMonth() == day.lengthOfMonth() : days.get(day.getDayOfMonth()));
    }
}
