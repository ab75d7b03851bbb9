package dev.chiteki.api.ui;

/** Which way a figure goes. */
public enum Trend {
    /** More than before. */
    UP,
    /** As before. */
    LEVEL,
    /** Less than before. */
    DOWN;

    /** From the earlier number to the later one. */
    public static Trend between(long before, long now) {
        return switch (Long.signum(Long.compare(now, before))) {
            case 1 -> UP;
            case -1 -> DOWN;
            default -> LEVEL;
        };
    }
}
