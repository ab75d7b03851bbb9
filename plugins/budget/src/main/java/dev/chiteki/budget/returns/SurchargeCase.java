package dev.chiteki.budget.returns;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.returns.Repayment.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/**
 * The surcharge (加算金) of Act, Art. 19(1): from the day of receipt to the day of payment. Only a cancellation by Art. 17(1)
 * has one.
 *
 * @param receipts of the whole subsidy, in any order; those of one day are one
 * @param countBothEnds whether the day of receipt counts as the day of payment does; see {@link Rule#RECEIPT_DAY_COUNTED}
 */
public record SurchargeCase(List<DatedAmount> receipts, Repayment repayment, boolean countBothEnds)
        implements ReturnCase {

    /** Copies the list. */
    public SurchargeCase {
        receipts = List.copyOf(receipts);
    }

    @Override
    public ReturnKind kind() {
        return ReturnKind.SURCHARGE;
    }

    @Override
    public List<Reason> problems() {
        List<Reason> problems = new ArrayList<>(Amounts.problems("receipts", receipts));
        if (receipts.isEmpty()) {
            problems.add(Reason.at("receipts", "budget.return-receipts-missing"));
        } else if (problems.isEmpty()) {
            addExcess(problems);
        }
        problems.addAll(repayment.problems());
        lastReceipt().ifPresent(last -> addDaysBefore(last, problems));
        return problems;
    }

    @Override
    public Interest interest() {
        List<Reason> problems = problems();
        if (!problems.isEmpty()) {
            throw new ChitekiException(Fault.INVALID, problems);
        }
        List<Step> steps = new ArrayList<>();
        List<Span> spans = repayment.spans();
        if (!spans.isEmpty()) {
            addTraced(steps, spans.getFirst().until());
            spans.stream().skip(1).forEach(span -> steps.add(balance(span)));
        }
        return new Interest(steps, repayment.unpaid(), rules());
    }

    /** Until the first payment, each part of the amount runs from its own receipt. */
    private void addTraced(List<Step> steps, LocalDate until) {
        List<DatedAmount> traced = traced();
        Ground ground = Amounts.byDay(receipts).size() == 1 ? Ground.RECEIVED : Ground.TRACED;
        for (DatedAmount part : traced) {
            LocalDate from = countBothEnds ? part.date() : part.date().plusDays(1);
            if (!from.isAfter(until)) {
                steps.add(new Step(ground, part.amount(), from, until, part.date()));
            }
        }
    }

    /** After it, all parts have run on to the same days, so that only their sum matters. */
    private static Step balance(Span span) {
        LocalDate after = Objects.requireNonNull(span.after(), "a span behind a payment");
        return new Step(Ground.BALANCE, span.base(), after.plusDays(1), span.until(), null);
    }

    /** Order, Art. 10(1): from the last receipt back in time, until the amount is reached. */
    private List<DatedAmount> traced() {
        List<DatedAmount> parts = new ArrayList<>();
        Yen left = repayment.returnAmount();
        NavigableMap<LocalDate, Yen> latestFirst = Amounts.byDay(receipts).descendingMap();
        for (Map.Entry<LocalDate, Yen> received : latestFirst.entrySet()) {
            if (!left.isPositive()) {
                break;
            }
            Yen part = left.compareTo(received.getValue()) < 0 ? left : received.getValue();
            parts.add(new DatedAmount(received.getKey(), part));
            left = left.minus(part);
        }
        return parts;
    }

    private void addExcess(List<Reason> problems) {
        Yen wanted = repayment.returnAmount();
        Yen received = Amounts.sum(receipts);
        if (wanted.compareTo(received) > 0) {
            problems.add(Reason.at(
                    "returnAmount", "budget.return-exceeds-receipts", wanted, received, wanted.minus(received)));
        }
    }

    /** What counts as received last cannot be paid back before. */
    private void addDaysBefore(LocalDate lastReceipt, List<Reason> problems) {
        List<DatedAmount> payments = repayment.payments();
        for (int index = 0; index < payments.size(); index++) {
            LocalDate paid = payments.get(index).date();
            if (paid.isBefore(lastReceipt)) {
                problems.add(Reason.at(
                        "payments[" + index + "].date", "budget.return-payment-before-receipt", paid, lastReceipt));
            }
        }
        LocalDate asOf = repayment.asOf();
        if (asOf != null && asOf.isBefore(lastReceipt)) {
            problems.add(Reason.at("asOf", "budget.return-as-of-before-receipt", asOf, lastReceipt));
        }
    }

    private Optional<LocalDate> lastReceipt() {
        return receipts.stream()
                .filter(receipt -> receipt.amount().isPositive())
                .map(DatedAmount::date)
                .max(Comparator.naturalOrder());
    }

    private List<Rule> rules() {
        return List.of(
                Rule.DAILY_RATE,
                countBothEnds ? Rule.RECEIPT_DAY_COUNTED : Rule.RECEIPT_DAY_NOT_COUNTED,
                Rule.TRACING,
                Rule.PRINCIPAL_FIRST,
                Rule.BALANCE,
                Rule.TRUNCATION,
                Rule.BOTH_RUN);
    }
}
