package dev.chiteki.server.schedule;

import java.time.Duration;
import java.time.Instant;

/** What becomes of a ticket that was taken. */
sealed interface Next {

    /** It is done with. */
    record Gone() implements Next {}

    /**
     * It is due again.
     *
     * @param at in real time
     */
    record Due(Instant at, JobTicket ticket) implements Next {}

    /** At the time that stands on it. */
    static Next of(JobTicket ticket) {
        return new Due(ticket.realDue(), ticket);
    }

    /** As it is, after a pause. */
    static Next after(Duration pause, JobTicket ticket) {
        return new Due(Instant.now().plus(pause), ticket);
    }
}
