package dev.chiteki.server.event;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How events are delivered on this node.
 *
 * @param rules how often and after which pauses
 * @param limit how long one delivery may take
 * @param atOnce how many regions are served at once
 * @param look how often the announcements of other nodes are looked for
 * @param lease after which a node that does not say that it lives has lost the regions that it serves
 * @param kept how long what was delivered is kept, in real time
 */
record EventSettings(DeliveryRules rules, Duration limit, int atOnce, Duration look, Duration lease, Duration kept) {

    /** Settings of the installation. */
    @Component
    static final class Given {

        private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

        private final EventSettings settings;

        Given(EventSettings settings) {
            this.settings = settings;
        }

        @Autowired
        Given(
                @Value("${chiteki.events.attempts:8}") int attempts,
                @Value("${chiteki.events.pause:2s}") Duration pause,
                @Value("${chiteki.events.limit:30s}") Duration limit,
                @Value("${chiteki.events.at-once:4}") int atOnce,
                @Value("${chiteki.events.lease:15s}") Duration lease,
                @Value("${chiteki.events.kept:30d}") Duration kept) {
            require(attempts >= 1, "chiteki.events.attempts", attempts, "1 or more");
            require(pause.toMillis() >= 1, "chiteki.events.pause", pause, "a time such as 2s");
            require(atOnce >= 1, "chiteki.events.at-once", atOnce, "1 or more");
            require(limit.toMillis() >= 1, "chiteki.events.limit", limit, "a time such as 30s");
            require(lease.toSeconds() >= 3, "chiteki.events.lease", lease, "3s or more");
            require(kept.toHours() >= 1, "chiteki.events.kept", kept, "1h or more");
            DeliveryRules rules = new DeliveryRules(attempts, pause, LONGEST_PAUSE);
            settings = new EventSettings(rules, limit, atOnce, Duration.ofSeconds(1), lease, kept);
        }

        EventSettings settings() {
            return settings;
        }

        private static void require(boolean fine, String name, Object value, String remedy) {
            if (!fine) {
                throw new IllegalArgumentException(name + " is " + value + ": give " + remedy + ".");
            }
        }
    }
}
