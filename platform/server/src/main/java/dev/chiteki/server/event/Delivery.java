package dev.chiteki.server.event;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one event stands on its way to one handler: the rules by which it goes on, without clock or database. Whoever applies
 * one of them stores the result only if the delivery still stands as they have read it.
 *
 * <p>An attempt is claimed before it begins, so that one that ends the node counts as well; and only the claim that came
 * last can end the delivery, together with all that the handler has written. So two dispatchers that take each other for
 * dead can begin the same work, but only one of them can commit it.
 *
 * @param sequence within the aggregate
 * @param attempts begun ones
 * @param claim of the attempt under way, or null
 * @param notBefore when it may be tried next
 */
record Delivery(
        long sequence,
        DeliveryState state,
        int attempts,
        @Nullable String claim,
        Instant notBefore) {

    /** One that was just published. */
    static Delivery published(long sequence, Instant now) {
        return new Delivery(sequence, DeliveryState.WAITING, 0, null, now);
    }

    /** Which of the deliveries of one aggregate to one handler is to be tried now: none but the first that is open. */
    static Optional<Delivery> next(Collection<Delivery> line, Instant now) {
        return line.stream()
                .filter(delivery -> delivery.state().isOpen())
                .min(Comparator.comparingLong(Delivery::sequence))
                .filter(first -> first.isDue(now));
    }

    /** Whether it may be tried, if no earlier one is open. */
    boolean isDue(Instant now) {
        return state == DeliveryState.WAITING && !notBefore.isAfter(now);
    }

    /** Whether all its tries have begun and none of them told how it went. */
    boolean isExhausted(DeliveryRules rules) {
        return attempts >= rules.mostAttempts();
    }

    /** A further attempt begins; what an earlier one may still be doing can no longer be committed. */
    Delivery claimed(String newClaim) {
        require(DeliveryState.WAITING, "claimed");
        return new Delivery(sequence, state, attempts + 1, newClaim, notBefore);
    }

    /** Whether the attempt of that claim may end it. */
    boolean isClaimedBy(String attempt) {
        return state == DeliveryState.WAITING && attempt.equals(claim);
    }

    /** The handler has done its work. */
    Delivery handled() {
        require(DeliveryState.WAITING, "handled");
        return new Delivery(sequence, DeliveryState.HANDLED, attempts, null, notBefore);
    }

    /** The attempt has failed: it comes again after a pause, or a person is asked. */
    Delivery failed(DeliveryRules rules, Instant now) {
        require(DeliveryState.WAITING, "failed");
        return isExhausted(rules)
                ? dead()
                : new Delivery(sequence, state, attempts, null, now.plus(rules.pauseAfter(attempts)));
    }

    /** The attempt ended for reasons that are none of its own, and does not count. */
    Delivery interrupted() {
        require(DeliveryState.WAITING, "interrupted");
        return new Delivery(sequence, state, Math.max(0, attempts - 1), null, notBefore);
    }

    /** Further tries are of no use: a person is asked. */
    Delivery dead() {
        require(DeliveryState.WAITING, "given up");
        return new Delivery(sequence, DeliveryState.DEAD, attempts, null, notBefore);
    }

    /** A person has it tried anew. */
    Delivery retried(Instant now) {
        require(DeliveryState.DEAD, "retried");
        return new Delivery(sequence, DeliveryState.WAITING, 0, null, now);
    }

    /** A person has decided that it shall not be handled. */
    Delivery putAside() {
        require(DeliveryState.DEAD, "put aside");
        return new Delivery(sequence, DeliveryState.ASIDE, attempts, null, notBefore);
    }

    private void require(DeliveryState needed, String act) {
        if (state != needed) {
            throw new IllegalStateException(
                    "The delivery " + sequence + " is " + state + " and cannot be " + act + ".");
        }
    }
}
