package dev.chiteki.budget.returns;

import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be returned, and what was. The order of the payments does not matter; those of one day are one.
 *
 * @param asOf until when what is not paid yet is calculated, as if it were paid on that day; null where all is paid
 */
public record Repayment(
        Yen returnAmount,
        List<DatedAmount> payments,
        @Nullable LocalDate asOf) {

    /** Copies the list. */
    public Repayment {
        payments = List.copyOf(payments);
    }

    /** What of the principal is left. All that is paid goes there first (Order, Art. 10(2)). */
    Yen unpaid() {
        return returnAmount.minus(Amounts.sum(payments));
    }

    /** From payment to payment, what is still to be returned; nothing is left out between them. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        NavigableMap<LocalDate, Yen> days = Amounts.byDay(payments);
        Yen left = returnAmount;
        LocalDate after = null;
        for (Map.Entry<LocalDate, Yen> paid : days.entrySet()) {
            spans.add(new Span(left, after, paid.getKey()));
            left = left.minus(paid.getValue());
            after = paid.getKey();
        }
        if (left.isPositive() && asOf != null && (after == null || asOf.isAfter(after))) {
            spans.add(new Span(left, after, asOf));
        }
        return spans;
    }

    /** What is wrong with it, whatever is calculated from it; by the fields of REST. */
    public List<Reason> problems() {
        List<Reason> problems = new ArrayList<>(Amounts.problems("returnAmount", returnAmount));
        problems.addAll(Amounts.problems("payments", payments));
        if (problems.isEmpty()) {
            addSums(problems);
        }
        addLastPayment(problems);
        return problems;
    }

    private void addSums(List<Reason> problems) {
        Yen left = unpaid();
        if (left.isNegative()) {
            Yen paid = Amounts.sum(payments);
            problems.add(Reason.at("payments", "budget.return-overpaid", paid, returnAmount, left.negated()));
        } else if (left.isPositive() && asOf == null) {
            problems.add(Reason.at("asOf", "budget.return-as-of-missing", left));
        }
    }

    private void addLastPayment(List<Reason> problems) {
        LocalDate end = asOf;
        if (end != null) {
            payments.stream()
                    .map(DatedAmount::date)
                    .max(Comparator.naturalOrder())
                    .filter(end::isBefore)
                    .ifPresent(
                            last -> problems.add(Reason.at("asOf", "budget.return-as-of-before-payment", end, last)));
        }
    }

    /**
     * Days on which the same amount was still to be returned.
     *
     * @param after the day of the part payment before them, or null where there was none
     * @param until the day of the next payment, which still counts
     */
    record Span(Yen base, @Nullable LocalDate after, LocalDate until) {}
}
