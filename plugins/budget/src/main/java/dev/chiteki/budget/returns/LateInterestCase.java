package dev.chiteki.budget.returns;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.budget.returns.Repayment.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The late interest (延滞金) of Act, Art. 19(2): on what is not returned by the due date, from the day after it to the day of
 * payment, whatever the return was ordered for.
 *
 * @param dueDate the last day on which the return is in time
 */
public record LateInterestCase(LocalDate dueDate, Repayment repayment) implements ReturnCase {

    @Override
    public ReturnKind kind() {
        return ReturnKind.LATE_INTEREST;
    }

    @Override
    public List<Reason> problems() {
        return repayment.problems();
    }

    @Override
    public Interest interest() {
        List<Reason> problems = problems();
        if (!problems.isEmpty()) {
            throw new ChitekiException(Fault.INVALID, problems);
        }
        List<Step> steps = new ArrayList<>();
        repayment.spans().stream().filter(span -> span.until().isAfter(dueDate)).forEach(span -> steps.add(step(span)));
        return new Interest(steps, repayment.unpaid(), rules());
    }

    /** What was paid by the due date was never late; what is paid behind it runs on its day too (Order, Art. 11). */
    private Step step(Span span) {
        LocalDate after = span.after();
        return after != null && after.isAfter(dueDate)
                ? new Step(Ground.UNPAID_BALANCE, span.base(), after.plusDays(1), span.until(), null)
                : new Step(Ground.UNPAID, span.base(), dueDate.plusDays(1), span.until(), null);
    }

    private static List<Rule> rules() {
        return List.of(Rule.DAILY_RATE, Rule.DAY_AFTER_DUE, Rule.UNPAID_BALANCE, Rule.TRUNCATION, Rule.BOTH_RUN);
    }
}
