package dev.chiteki.server.work;

import dev.chiteki.api.work.WorkId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Records how work ended, and tells whoever began it. An end that the database does not take is kept and tried again: what
 * was done would show as interrupted, and whoever began it would have it done twice.
 */
final class WorkEnds {

    private static final Logger LOG = LoggerFactory.getLogger(WorkEnds.class);

    private final Map<WorkId, EndedWork> unrecorded = new ConcurrentHashMap<>();
    private final WorkRows rows;
    private final ApplicationEventPublisher events;

    WorkEnds(WorkRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Records the end, now or at one of the next tries. */
    void record(EndedWork work) {
        work.behalf().call(() -> {
            if (isRecorded(work)) {
                tell(work);
            }
            return work;
        });
    }

    /** Tries again what could not be recorded. */
    void recordLeft() {
        unrecorded.values().forEach(this::record);
    }

    /** Tries for the last time, and says what is lost with this node. */
    void close() {
        recordLeft();
        if (!unrecorded.isEmpty()) {
            LOG.error("The ends of the works {} are lost; they will show as interrupted.", unrecorded.keySet());
        }
    }

    private boolean isRecorded(EndedWork work) {
        try {
            rows.end(work);
            unrecorded.remove(work.id());
            return true;
        } catch (RuntimeException unwritten) {
            if (unrecorded.put(work.id(), work) == null) {
                LOG.error("The end of work {} could not be recorded; it is tried again.", work.id(), unwritten);
            }
            return false;
        }
    }

    private void tell(EndedWork work) {
        try {
            events.publishEvent(work.event());
            events.publishEvent(
                    new WorksChanged(work.event().tenant(), work.event().account()));
        } catch (RuntimeException untold) {
            // The end is recorded, and the person's list of works shows it: only the notice of it is missing.
            LOG.error("Nobody could be told of the end of work {}.", work.id(), untold);
        }
    }
}
