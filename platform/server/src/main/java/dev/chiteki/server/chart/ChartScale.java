package dev.chiteki.server.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of values with round marks; zero is always on it.
 *
 * @param step between two marks
 * @param first the lowest mark, at or below zero
 * @param last the highest mark, above zero
 */
record ChartScale(long step, long first, long last) {

    private static final int MOST_MARKS = 6;
    private static final long[] ROUND = {1, 2, 5, 10};

    /** The axis on which the lowest and the highest value lie. */
    static ChartScale of(long lowest, long highest) {
        long low = Math.min(0, lowest);
        long high = Math.max(0, highest);
        if (low == high) {
            high = 1;
        }
        long step = step(BigDecimal.valueOf(high).subtract(BigDecimal.valueOf(low)));
        return new ChartScale(step, Math.multiplyExact(Math.floorDiv(low, step), step), ceiling(high, step));
    }

    /** The marks, the lowest first. */
    List<Long> marks() {
        List<Long> marks = new ArrayList<>();
        for (long mark = first; mark <= last; mark += step) {
            marks.add(mark);
        }
        return marks;
    }

    /** Where the value lies: 0 at the lowest mark, 1 at the highest. */
    double place(long value) {
        return (double) (value - first) / (last - first);
    }

    private static long step(BigDecimal span) {
        BigDecimal least = span.divide(BigDecimal.valueOf(MOST_MARKS - 1), 0, RoundingMode.CEILING);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - 1);
        for (long round : ROUND) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(round));
            if (step.compareTo(least) >= 0) {
                return step.longValueExact();
            }
        }
        throw new IllegalStateException("No round number is at least " + least);
    }

    private static long ceiling(long value, long step) {
        return Math.multiplyExact(Math.ceilDiv(value, step), step);
    }
}
