package dev.chiteki.api.japan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rules of the turn of the year, one after another. */
final class YearEnds {

    private YearEnds() {}

    /** @throws IllegalArgumentException if there is none, or a day between them has none or two */
    static List<ClosedPeriod> inOrder(List<ClosedPeriod> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("There is no rule of the turn of the year: give at least one.");
        }
        List<ClosedPeriod> ordered =
                rules.stream().sorted(Comparator.comparing(ClosedPeriod::from)).toList();
        for (int place = 1; place < ordered.size(); place++) {
            ClosedPeriod before = ordered.get(place - 1);
            ClosedPeriod after = ordered.get(place);
            if (before.until().equals(LocalDate.MAX)
                    || !before.until().plusDays(1).equals(after.from())) {
                throw new IllegalArgumentException("The rule from " + after.from() + " does not follow the one from "
                        + before.from() + ": let that one end on the day before.");
            }
        }
        return ordered;
    }
}
