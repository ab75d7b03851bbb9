package dev.chiteki.funds;

import java.time.LocalDate;

/**
 * An act that somebody wants in the books. {@link FundsLedger#eligibility} takes every one of them, the acts one each.
 *
 * <p>A later minor version may permit more: a provider answers those that it does not know as it answers an act that it
 * lacks, by {@link FundsLedger#missing}.
 */
public sealed interface FundsRequest
        permits ReservationRequest, CommitmentRequest, SpendingRequest, SpendingPart, ReleaseRequest {

    /**
     * The day of the act in the business calendar, Japan; never later than today, because books record what has happened.
     */
    LocalDate date();

    /**
     * Names the request within the region, 1 to 120 characters, beginning with the caller's plugin id. It makes an act
     * repeatable: the same key with the same content books nothing and answers what was booked then.
     */
    String key();
}
