package dev.chiteki.api.job;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a job runs, as a cron expression read in the region's zone: minute, hour, day of month, month and day
 * of week, before them the second if it matters. A field is {@code *}, a number, a range {@code 1-5}, a step
 * {@code *}{@code /10}, or a list of these; months and days of the week may be named ({@code JAN}, {@code MON-FRI}; 0 and 7
 * are Sunday), and {@code L} is the last day of the month. A day has to fit day of month, month and day of week, all three:
 * {@code 0 8 1-7 * MON} is the first Monday of each month.
 *
 * <p>In zones that put the clock forward and back: a schedule with set hours runs once for each of its times of the day; one
 * that the clock passes over runs at the moment of the change, one that comes twice runs at the first. A schedule with
 * {@code *} for the hour follows the time that passes, so that an hour that comes twice has its times twice.
 *
 * <p>The times are those of the business clock: rules and deadlines ask it, so in a training installation that stands in
 * July 2002 a job of the morning runs in the morning of that July. Only the waiting is real. Where the clock is set, the next
 * times are reckoned anew from where it then stands; times between are not missed, because nobody lived through them.
 */
public final class Schedule {

    private static final String[] WEEKDAYS = {"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};

    private final String expression;
    private final Cron cron;

    private Schedule(String expression) {
        this.expression = expression;
        this.cron = new Cron(expression);
    }

    /**
     * The schedule of the expression.
     *
     * @param expression five fields, or six with the second first
     * @throws IllegalArgumentException if it is none, naming the field, the value and the remedy; or if no day ever fits it
     */
    public static Schedule cron(String expression) {
        return new Schedule(expression.strip().replaceAll("\\s+", " "));
    }

    /** Each day at that time, to the second. */
    public static Schedule daily(LocalTime time) {
        return cron(clock(time) + " * * *");
    }

    /** From Monday to Friday at that time, holidays included. */
    public static Schedule weekdays(LocalTime time) {
        return cron(clock(time) + " * * MON-FRI");
    }

    /** Each week on that day at that time. */
    public static Schedule weekly(DayOfWeek day, LocalTime time) {
        return cron(clock(time) + " * * " + WEEKDAYS[day.ordinal()]);
    }

    /**
     * Each month on that day at that time.
     *
     * @param day from 1 to 28; what is after that does not come in every month, see {@link #lastOfMonth}
     * @throws IllegalArgumentException if it is none of these
     */
    public static Schedule monthly(int day, LocalTime time) {
        if (day < 1 || day > 28) {
            throw new IllegalArgumentException("The day " + day
                    + " does not come in every month: give 1 to 28, or take lastOfMonth for the last day.");
        }
        return cron(clock(time) + " " + day + " * *");
    }

    /** On the last day of each month at that time. */
    public static Schedule lastOfMonth(LocalTime time) {
        return cron(clock(time) + " L * *");
    }

    /**
     * Each hour at that minute.
     *
     * @param minute from 0 to 59
     * @throws IllegalArgumentException if it is none of these
     */
    public static Schedule hourly(int minute) {
        return cron(minute + " * * * *");
    }

    /** The expression, its fields separated by one space. */
    public String expression() {
        return expression;
    }

    /** The first time after that instant; empty only where the calendar ends. */
    public Optional<Instant> nextAfter(Instant instant, ZoneId zone) {
        return Optional.ofNullable(cron.nextAfter(instant, zone));
    }

    /**
     * The latest times from the first instant to the second, both included, the oldest first.
     *
     * @param most how many at most, from 1
     */
    public List<Instant> latest(Instant from, Instant to, ZoneId zone, int most) {
        Duration reach = Duration.ofSeconds(1);
        while (true) {
            boolean whole = Duration.between(from, to).compareTo(reach) <= 0;
            List<Instant> found = between(whole ? from : to.minus(reach), to, zone, most);
            if (whole || found.size() == most) {
                return found;
            }
            reach = reach.multipliedBy(2);
        }
    }

    private List<Instant> between(Instant from, Instant to, ZoneId zone, int most) {
        LinkedList<Instant> found = new LinkedList<>();
        @Nullable Instant next = cron.nextAfter(from.minusNanos(1), zone);
        while (next != null && !next.isAfter(to)) {
            if (found.size() == most) {
                found.removeFirst();
            }
            found.add(next);
            next = cron.nextAfter(next, zone);
        }
        return new ArrayList<>(found);
    }

    private static String clock(LocalTime time) {
        return (time.getSecond() == 0 ? "" : time.getSecond() + " ") + time.getMinute() + " " + time.getHour();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schedule schedule && schedule.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return Objects.hash(expression);
    }

    @Override
    public String toString() {
        return expression;
    }
}
