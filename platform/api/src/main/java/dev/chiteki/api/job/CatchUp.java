package dev.chiteki.api.job;

/**
 * What becomes of the times of a schedule that went by while nothing ran, because the server was down, say. Times at which
 * the plugin or the job was switched off or the region was suspended are not missed: nothing becomes of them.
 *
 * @param rule which of them are made up for
 * @param most how many at once; 0 for {@link Rule#NONE}, 1 for {@link Rule#LATEST}
 */
public record CatchUp(Rule rule, int most) {

    /** The most times that a job may ever make up for. */
    public static final int LIMIT = 1000;

    /** Which missed times are made up for. */
    public enum Rule {
        /** None; a time counts as missed where its run could not begin within a quarter of an hour. */
        NONE,
        /** The latest one, once. */
        LATEST,
        /** Each of them, the oldest first, as far as the bound reaches back. */
        EVERY
    }

    /** @throws IllegalArgumentException if the bound does not fit the rule, or is over {@link #LIMIT} */
    public CatchUp {
        boolean fits =
                switch (rule) {
                    case NONE -> most == 0;
                    case LATEST -> most == 1;
                    case EVERY -> most >= 1 && most <= LIMIT;
                };
        if (!fits) {
            throw new IllegalArgumentException("A job cannot make up for " + most + " missed times by the rule " + rule
                    + ": none for NONE, 1 for LATEST, 1 to " + LIMIT + " for EVERY.");
        }
    }

    /** Missed times are skipped. */
    public static CatchUp none() {
        return new CatchUp(Rule.NONE, 0);
    }

    /** However many were missed, it runs once, for the latest. */
    public static CatchUp latest() {
        return new CatchUp(Rule.LATEST, 1);
    }

    /**
     * It runs once for each missed time, the oldest first.
     *
     * @param most how many at most, from 1 to {@link #LIMIT}; older ones are skipped
     */
    public static CatchUp every(int most) {
        return new CatchUp(Rule.EVERY, most);
    }
}
