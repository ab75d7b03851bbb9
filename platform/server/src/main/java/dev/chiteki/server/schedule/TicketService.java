package dev.chiteki.server.schedule;

import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.time.InstallationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Serves a ticket in its region, which is bound: decides which time is to be run, runs it, and says when it is due again. */
@Component
class TicketService {

    private static final Duration BUSY = Duration.ofSeconds(5);

    /** A run that takes its node with it each time must not take all nodes, one after the other, for ever. */
    private static final int MOST_DEATHS = 5;

    private final TenantTransactions transactions;
    private final RunRows rows;
    private final JobPauses pauses;
    private final TicketRows held;
    private final InstallationClock clock;
    private final JobBench bench;

    TicketService(
            TenantTransactions transactions,
            RunRows rows,
            JobPauses pauses,
            TicketRows held,
            InstallationClock clock,
            JobBench bench) {
        this.transactions = transactions;
        this.rows = rows;
        this.pauses = pauses;
        this.held = held;
        this.clock = clock;
        this.bench = bench;
    }

    /** What is to be done with the ticket now. */
    private record Turn(@Nullable RunClaim claim, Next otherwise) {}

    Next serve(JobTicket ticket, Offer offer) {
        Turn turn = transactions.write(() -> ticket.run() == null ? turn(ticket, offer) : turnOfPerson(ticket, offer));
        RunClaim claim = turn.claim();
        if (claim == null) {
            return turn.otherwise();
        }
        RunEnd end = claim.deaths() >= MOST_DEATHS ? bench.giveUp(claim) : bench.make(claim, offer);
        return switch (end.state()) {
            case RETRYING -> Next.after(offer.job().retry().pauseAfter(claim.failures() + 1), ticket);
            case WAITING -> Next.after(Duration.ZERO, ticket);
            default -> ticket.run() == null ? after(ticket, offer, claim.scheduled()) : new Next.Gone();
        };
    }

    private Turn turnOfPerson(JobTicket ticket, Offer offer) {
        Optional<ActiveRun> wanted =
                rows.active(offer.key()).filter(run -> run.last().id().equals(ticket.run()));
        return new Turn(wanted.map(run -> again(run, offer)).orElse(null), new Next.Gone());
    }

    private Turn turn(JobTicket ticket, Offer offer) {
        Optional<ActiveRun> active = rows.active(offer.key());
        if (active.filter(run -> run.isAskedFor() && held.isHeld(ticket.region(), run))
                .isPresent()) {
            return new Turn(null, Next.after(BUSY, ticket));
        }
        boolean ours = active.filter(run -> !run.isAskedFor())
                .map(run -> run.last().scheduled())
                .filter(time -> !time.isBefore(ticket.due()) && !time.isAfter(clock.now()))
                .isPresent();
        if (pauses.isPaused(offer.key())) {
            active.ifPresent(run -> rows.close(run, RunState.STOPPED));
            return new Turn(null, after(ticket, offer, clock.now()));
        }
        if (active.isPresent() && ours) {
            return new Turn(again(active.get(), offer), new Next.Gone());
        }
        // Of a ticket that is gone: the plugin was switched off and on again, or the clock was set.
        active.ifPresent(run -> rows.close(run, RunState.STOPPED));
        return due(ticket, offer);
    }

    private Turn due(JobTicket ticket, Offer offer) {
        Instant now = clock.now();
        DueTimes times = DueTimes.of(offer.rule(), ticket.due(), now, bench.punctual());
        String version = offer.place().version();
        if (times.lastSkipped() != null) {
            rows.skip(offer.key(), version, times.lastSkipped(), times.skipped());
        }
        Instant run = times.run();
        Instant next = times.next();
        Next otherwise = next == null ? new Next.Gone() : Next.of(ticket.dueAt(next));
        return run == null || rows.isKnown(offer.key(), run)
                ? new Turn(null, otherwise)
                : new Turn(rows.begin(offer.key(), version, run), otherwise);
    }

    private RunClaim again(ActiveRun run, Offer offer) {
        return rows.again(run, offer.place().version());
    }

    private Next after(JobTicket ticket, Offer offer, Instant served) {
        Instant next = offer.rule().next(served);
        return next == null ? new Next.Gone() : Next.of(ticket.dueAt(next));
    }
}
