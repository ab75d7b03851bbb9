package dev.chiteki.server.schedule;

import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * How a node does the jobs of plugins.
 *
 * @param enabled whether it does any; other nodes may
 * @param threads how many at once
 * @param polling how often it looks for what is due
 * @param heartbeat how often it says that it lives; one that has been silent for four of them is taken for dead
 * @param reconciling how often it compares the tickets with what regions have enabled
 * @param punctual within which a time that is not made up for has to begin
 * @param kept how long the history is kept
 */
record JobOptions(
        boolean enabled,
        int threads,
        Duration polling,
        Duration heartbeat,
        Duration reconciling,
        Duration punctual,
        Duration kept) {

    JobOptions {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("chiteki.jobs.threads is " + threads + ": give it 1 to 64.");
        }
    }

    static JobOptions from(Environment environment) {
        return new JobOptions(
                environment.getProperty("chiteki.jobs.enabled", Boolean.class, true),
                environment.getProperty("chiteki.jobs.threads", Integer.class, 4),
                duration(environment, "polling", Duration.ofSeconds(2)),
                duration(environment, "heartbeat", Duration.ofSeconds(3)),
                duration(environment, "reconciling", Duration.ofSeconds(30)),
                duration(environment, "punctual", Duration.ofMinutes(15)),
                duration(environment, "kept", Duration.ofDays(400)));
    }

    private static Duration duration(Environment environment, String name, Duration usual) {
        Duration set = environment.getProperty("chiteki.jobs." + name, Duration.class, usual);
        if (set.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException("chiteki.jobs." + name + " is " + set + ": give it 100ms or more.");
        }
        return set;
    }

    /** How many runs of one region this node does at once, so that no region keeps the others waiting. */
    int threadsOfRegion() {
        return (threads + 1) / 2;
    }
}
