package dev.chiteki.api.japan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On which days offices of one kind are open. All days are days in Japan. Beyond {@link #verifiedUntil} nothing is guessed:
 * each method that would have to know such a day refuses.
 *
 * <p>Two kinds of offices close on different days, so ask the calendar of those whose doors matter:
 *
 * <pre>
 * LocalDate due = context.calendars().government().periodEnds(notified.plusDays(30));
 * LocalDate paid = context.calendars().bank().previousOpen(lastPaymentDay);
 * </pre>
 */
public sealed interface OfficeCalendar permits GovernmentCalendar, BankCalendar {

    /**
     * Why the offices are closed on that day; empty if they are open.
     *
     * @throws dev.chiteki.api.error.ChitekiException {@code calendar-unverified}, REFUSED, with the day and the first and the
     *     last day that are known, for a day outside them
     */
    Optional<Closure> closure(LocalDate day);

    /**
     * The holiday of the law on that day, if it is one; on 31 December no holiday, though banks are closed.
     *
     * @throws dev.chiteki.api.error.ChitekiException as {@link #closure} does
     */
    Optional<Holiday> holiday(LocalDate day);

    /** The first day of which is known whether the offices are open. */
    LocalDate verifiedFrom();

    /** The last day of which is known whether the offices are open. */
    LocalDate verifiedUntil();

    /** Whether anything can be said about that day: ask first where a day far ahead is possible and not essential. */
    default boolean knows(LocalDate day) {
        return !day.isBefore(verifiedFrom()) && !day.isAfter(verifiedUntil());
    }

    /**
     * Whether the offices are open on that day.
     *
     * @throws dev.chiteki.api.error.ChitekiException as {@link #closure} does
     */
    default boolean isOpen(LocalDate day) {
        return closure(day).isEmpty();
    }

    /**
     * The day itself if the offices are open on it, else the next one on which they are.
     *
     * @throws dev.chiteki.api.error.ChitekiException as {@link #closure} does, for the first day that is not known
     */
    default LocalDate nextOpen(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /**
     * The day itself if the offices are open on it, else the last one before it on which they were.
     *
     * @throws dev.chiteki.api.error.ChitekiException as {@link #closure} does, for the first day that is not known
     */
    default LocalDate previousOpen(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /**
     * How many open days there are after the one day up to the other, which is included; below zero if the other is before
     * it. So {@code openDaysBetween(day, plusOpenDays(day, n))} is {@code n}.
     *
     * @throws dev.chiteki.api.error.ChitekiException as {@link #closure} does, for the first day that is not known
     */
    default long openDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -to.datesUntil(from).filter(this::isOpen).count();
        }
        return from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isOpen).count();
    }

    /**
     * The open day that comes so many open days after that day, which is not counted; before it for a negative number. Zero
     * gives the day itself, open or not.
     *
     * @param openDays how many
     * @throws dev.chiteki.api.error.ChitekiException as {@link #closure} does, for the first day that is not known
     */
    default LocalDate plusOpenDays(LocalDate day, long openDays) {
        LocalDate reached = day;
        int step = Long.signum(openDays);
        for (long left = Math.abs(openDays); left > 0; left--) {
            reached = step > 0 ? nextOpen(reached.plusDays(1)) : previousOpen(reached.minusDays(1));
        }
        return reached;
    }
}
