package dev.chiteki.api.indicator;

/** Which way an indicator should go. */
public enum Direction {
    /** The more, the better: patents, products. */
    MORE,
    /** The less, the better: overdue reports. */
    LESS,
    /** Neither: what is more or less than the target is told, and not judged. */
    NEUTRAL;

    /** Whether the actual value is as good as the target or better; nothing is judged that has no direction. */
    public boolean meets(long actual, long target) {
        return switch (this) {
            case MORE -> actual >= target;
            case LESS -> actual <= target;
            case NEUTRAL -> true;
        };
    }
}
