package dev.chiteki.server.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last run of each job at each place, on this node since its start. */
@Component
public final class Jobs {

    /** For all places at once. */
    public static final String EVERYWHERE = "";

    private final Map<Key, JobRun> latest = new ConcurrentHashMap<>();

    private record Key(Job job, String place) {}

    /** A job begins; whoever does it says how it ended. */
    public Running begin(Job job, String place) {
        Running running = new Running(job, place);
        running.note(null, 0, null);
        return running;
    }

    /** The last runs, the newest first. */
    public List<JobRun> latest() {
        return latest.values().stream()
                .sorted(Comparator.comparing(JobRun::began).reversed())
                .toList();
    }

    /** A run that has begun. */
    public final class Running {

        private final Key key;
        private final Instant began = Instant.now();
        private final long clock = System.nanoTime();

        private Running(Job job, String place) {
            this.key = new Key(job, place);
        }

        /** It ended well. */
        public void done(long amount) {
            note(Duration.ofNanos(System.nanoTime() - clock), amount, null);
        }

        /** It failed. */
        public void failed(String reason) {
            note(Duration.ofNanos(System.nanoTime() - clock), 0, reason);
        }

        private void note(@Nullable Duration took, long amount, @Nullable String reason) {
            latest.put(key, new JobRun(key.job(), key.place(), began, took, amount, reason));
        }
    }
}
