package dev.chiteki.budget.outlook;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.Balances;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Money that is lost to the year unless it takes its next step in time.
 *
 * @param deadline the last day for that
 * @param daysLeft until then, today not counted; below zero once it has passed
 */
public record Risk(RiskKind kind, Yen amount, LocalDate deadline, long daysLeft) {

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
    public static List<Risk> of(FiscalYear year, Balances balances, LocalDate today) {
        return Arrays.stream(RiskKind.values())
                .map(kind -> new Risk(
                        kind,
                        balances.total(kind.account()),
                        kind.deadline(year),
                        ChronoUnit.DAYS.between(today, kind.deadline(year))))
                .toList();
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
