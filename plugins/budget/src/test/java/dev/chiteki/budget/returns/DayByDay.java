package dev.chiteki.budget.returns;

import java.time.LocalDate;
import java.util.List;

/**
 * The slow way, written from the articles without a thought of segments: each day asks how much of the returned amount was
 * held and not yet paid back, and adds its three ten-thousandths.
 */
final class DayByDay {

    private DayByDay() {}

    static long surcharge(SurchargeCase returned) {
        Repayment repayment = returned.repayment();
        LocalDate first = earliest(returned.receipts());
        LocalDate end = end(repayment, first);
        long received = total(returned.receipts());
        long parts = 0;
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            // What came in later is returned first, so only what it does not cover was held on this day.
            LocalDate held = returned.countBothEnds() ? day : day.minusDays(1);
            long later = received - upTo(held, returned.receipts());
            long base = Math.max(0, repayment.returnAmount().amount() - later) - before(day, repayment.payments());
            parts = Math.addExact(parts, Math.max(0, base) * 3);
        }
        return parts / 10_000;
    }

    static long lateInterest(LateInterestCase returned) {
        Repayment repayment = returned.repayment();
        LocalDate first = returned.dueDate().plusDays(1);
        LocalDate end = end(repayment, first);
        long parts = 0;
        for (LocalDate day = first; !day.isAfter(end); day = day.plusDays(1)) {
            long base = repayment.returnAmount().amount() - before(day, repayment.payments());
            parts = Math.addExact(parts, base * 3);
        }
        return parts / 10_000;
    }

    /** The last day on which something was still to be returned. */
    private static LocalDate end(Repayment repayment, LocalDate first) {
        LocalDate end = first.minusDays(1);
        for (DatedAmount payment : repayment.payments()) {
            end = payment.date().isAfter(end) ? payment.date() : end;
        }
        boolean rest = total(repayment.payments()) < repayment.returnAmount().amount();
        LocalDate asOf = repayment.asOf();
        return rest && asOf != null && asOf.isAfter(end) ? asOf : end;
    }

    private static LocalDate earliest(List<DatedAmount> amounts) {
        LocalDate earliest = LocalDate.MAX;
        for (DatedAmount amount : amounts) {
            earliest = amount.date().isBefore(earliest) ? amount.date() : earliest;
        }
        return earliest;
    }

    private static long total(List<DatedAmount> amounts) {
        return upTo(LocalDate.MAX, amounts);
    }

    private static long before(LocalDate day, List<DatedAmount> amounts) {
        return upTo(day.minusDays(1), amounts);
    }

    private static long upTo(LocalDate day, List<DatedAmount> amounts) {
        long sum = 0;
        for (DatedAmount amount : amounts) {
            sum += amount.date().isAfter(day) ? 0 : amount.amount().amount();
        }
        return sum;
    }
}
