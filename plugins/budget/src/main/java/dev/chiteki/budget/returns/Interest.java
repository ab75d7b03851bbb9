package dev.chiteki.budget.returns;

import dev.chiteki.api.japan.Yen;
import java.util.List;

/**
 * What has to be paid beside the principal, and how it came about.
 *
 * @param steps whose interest sums to it; empty where no day counts
 * @param unpaid the principal that is still to be returned at the end
 * @param rules that were applied
 */
public record Interest(List<Step> steps, Yen unpaid, List<Rule> rules) {

    /** Copies the lists. */
    public Interest {
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }

    /** In whole yen: the steps are summed first, and the fraction is dropped once. */
    public Yen amount() {
        return exact().truncated();
    }

    /** The sum of the steps. */
    public Exact exact() {
        return steps.stream().map(Step::interest).reduce(Exact.NONE, Exact::plus);
    }
}
