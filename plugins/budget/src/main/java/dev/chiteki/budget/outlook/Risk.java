package dev.chiteki.budget.outlook;

import dev.chiteki.api.japan.BankCalendar;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.Balances;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money that is lost to the year unless it takes its next step in time.
 *
 * @param deadline the last day for that
 * @param lastBankDay the last day up to the deadline on which banks are open, for a payment; null where no bank is needed, or
 *     where the calendar does not reach so far
 * @param daysLeft until the deadline, today not counted; below zero once it has passed
 */
public record Risk(
        RiskKind kind,
        Yen amount,
        LocalDate deadline,
        @Nullable LocalDate lastBankDay,
        long daysLeft) {

    private static final long URGENT_DAYS = 30;
    private static final long NEAR_DAYS = 90;

    /** How near the loss is. */
    public enum Urgency {
        /** There is nothing to lose. */
        NONE,
        /** More than 90 days are left. */
        CALM,
        /** At most 90 days are left. */
        NEAR,
        /** At most 30 days are left. */
        URGENT,
        /** The last day has passed. */
        PASSED
    }

    /** All of a year, in the order of the money's way. */
    public static List<Risk> of(FiscalYear year, Balances balances, LocalDate today, BankCalendar bank) {
        return Arrays.stream(RiskKind.values())
                .map(kind -> {
                    LocalDate deadline = kind.deadline(year);
                    return new Risk(
                            kind,
                            balances.total(kind.account()),
                            deadline,
                            kind.lapses() ? null : lastBankDay(deadline, bank),
                            ChronoUnit.DAYS.between(today, deadline));
                })
                .toList();
    }

    /** The deadline is a date of the law: it stays where it is, so what a bank has to do must be done before a holiday. */
    private static @Nullable LocalDate lastBankDay(LocalDate deadline, BankCalendar bank) {
        return bank.knows(deadline) ? bank.previousOpen(deadline) : null;
    }

    /** The last day on which a bank takes the payment, where that is before the deadline. */
    public Optional<LocalDate> bankDayBeforeDeadline() {
        return Optional.ofNullable(lastBankDay).filter(day -> day.isBefore(deadline));
    }

    /** What lapses in all when the year ends and nothing more is done. */
    public static Yen lapsing(List<Risk> risks) {
        return risks.stream()
                .filter(risk -> risk.kind().lapses())
                .map(Risk::amount)
                .reduce(Yen.ZERO, Yen::plus);
    }

    /** How near the loss is. */
    public Urgency urgency() {
        if (!amount.isPositive()) {
            return Urgency.NONE;
        }
        if (daysLeft < 0) {
            return Urgency.PASSED;
        }
        if (daysLeft <= URGENT_DAYS) {
            return Urgency.URGENT;
        }
        return daysLeft <= NEAR_DAYS ? Urgency.NEAR : Urgency.CALM;
    }
}
