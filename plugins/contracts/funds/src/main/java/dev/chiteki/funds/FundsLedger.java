package dev.chiteki.funds;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The books of the current region's money. Ask {@link dev.chiteki.api.plugin.Services} for it at each use; a region
 * without books has none.
 *
 * <p>Money goes from the line to a payee in up to three steps: it is set aside ({@link #reserve}), bound to a payee
 * ({@link #commit}) and spent ({@link #spend(SpendingPart)}), each out of the one before, wholly or in parts; or it is bound
 * out of the line, or spent at once. What is not needed goes back ({@link #release}).
 *
 * <p>The caller has asked whether the person may do what leads to the act; the books ask only whether the money is
 * there and the rules of the fiscal year allow it.
 *
 * <p>Each act inside a running {@link dev.chiteki.api.data.Database#write} belongs to that transaction: what undoes the
 * caller's rows undoes the act, and what the act throws undoes the caller's rows. Otherwise it is a transaction of its own.
 *
 * <p>Each act is known by its {@link FundsRequest#key}. Repeated with the same content it books nothing and answers what was
 * booked the first time, as it stands now; with other content it is a CONFLICT that names each difference.
 *
 * <p>Nothing outlives its fiscal year, from 1 April to 31 March (Public Finance Act, Art. 11): what is not spent by then
 * lapses (Art. 42), so a reservation holds until 31 March at most, and nothing is spent of a commitment after it. A
 * carry-over needs an approval of its own (Arts. 42 and 43) and is no act of this contract.
 *
 * <p>An act is undone in the books, by a clerk who gives the reason; here it is {@link FundsState#REVERSED} from then on.
 *
 * <p>Plugins implement it, so within its major version it grows only by methods with a default. Those of version 1.1 refuse,
 * by {@link #missing}, where the region has enabled a provider of version 1.0.
 */
@ConsumerType
public interface FundsLedger {

    /** The lines of the fiscal year, in the order of the books; empty where nothing was granted for it. */
    List<FundsLine> lines(FiscalYear year);

    /**
     * What may still be set aside, bound or spent from the line, never less than zero. Another transaction may take it in
     * the next moment: only the act decides.
     *
     * @throws ChitekiException NOT_FOUND if there is no such line
     */
    Yen available(FundsLine line);

    /**
     * What people call the line, in the reader's language; its code where the provider does not tell.
     *
     * @since 1.1
     */
    default String name(FundsLine line) {
        return line.code();
    }

    /**
     * Whether the act would be booked as things stand now, by the very rules of the act; if not, every reason. It books
     * nothing and holds nothing: a form asks it before it is sent, and the act decides.
     *
     * @throws ChitekiException REFUSED, {@code contract-act-missing}, by a provider of version 1.0
     * @since 1.1
     */
    default Eligibility eligibility(FundsRequest request) {
        throw missing("eligibility");
    }

    /**
     * Sets money aside, until its last day, its release, or the end of the fiscal year.
     *
     * @throws ChitekiException INVALID for an amount that is not positive or a missing text; REFUSED, with each reason, if
     *     the line does not hold the amount or is unknown, the day lies outside the fiscal year (Public Finance Act, Art. 11),
     *     before the grant or in the future, or the last day lies in the past or after the year (Art. 42); CONFLICT if the
     *     key was used for something else; REFUSED, {@code contract-act-missing}, by a provider of version 1.0
     * @since 1.1
     */
    default FundsDocument reserve(ReservationRequest request) {
        throw missing("reserve");
    }

    /**
     * Binds money to a payee, out of a reservation or of the line. A reservation may be bound in parts; what is left of it
     * stays reserved.
     *
     * @throws ChitekiException INVALID for an amount that is not positive or a missing text; REFUSED, with each reason, if
     *     the line or the reservation does not hold the amount, either is unknown, the reservation is of another line, was
     *     undone or is past its last day, or the day lies outside the fiscal year, before the reservation or the grant, or in
     *     the future; CONFLICT if the key was used for something else; REFUSED, {@code contract-act-missing}, by a provider of
     *     version 1.0
     * @since 1.1
     */
    default FundsDocument commit(CommitmentRequest request) {
        throw missing("commit");
    }

    /**
     * Books the spending at once and wholly: the money is bound, received and spent; payment follows in the books.
     *
     * <p>When the spending is undone in the books later, the orderer learns it by the event {@link dev.chiteki.funds.event.SpendingReversed}, which
     * carries the key.
     *
     * @throws ChitekiException INVALID for an amount that is not positive or a missing text; REFUSED, with each reason, if
     *     the line does not hold the amount, is unknown, or the day lies outside the fiscal year, before the grant or in the
     *     future; CONFLICT if the key was used for something else
     */
    Spending spend(SpendingRequest request);

    /**
     * Books that a part of a commitment, or all that is open of it, was received and is spent; payment follows in the books.
     * What is left stays bound until it is spent or released.
     *
     * @throws ChitekiException INVALID for an amount that is not positive; REFUSED, with each reason, if less than the amount
     *     is open of the commitment, it is unknown, none or was undone, or the day lies outside the fiscal year, before the
     *     commitment or in the future; CONFLICT if the key was used for something else; REFUSED, {@code
     *     contract-act-missing}, by a provider of version 1.0
     * @since 1.1
     */
    default Spending spend(SpendingPart request) {
        throw missing("spend");
    }

    /**
     * Gives all that is open of a reservation or commitment back to its line, and answers the release.
     *
     * @throws ChitekiException REFUSED, with each reason, if nothing is open of it, it is unknown, neither of the two or was
     *     undone, the day lies before it or in the future, or the books of its year are closed; CONFLICT if the key was used
     *     for something else; REFUSED, {@code contract-act-missing}, by a provider of version 1.0
     * @since 1.1
     */
    default FundsDocument release(ReleaseRequest request) {
        throw missing("release");
    }

    /**
     * What the request of that key has booked, as it stands now, if it has booked anything.
     *
     * @throws ChitekiException REFUSED, {@code contract-act-missing}, by a provider of version 1.0
     * @since 1.1
     */
    default Optional<FundsDocument> find(String key) {
        throw missing("find");
    }

    /**
     * The reservations and commitments of the fiscal year in that state, whoever made them, the oldest first.
     *
     * @throws ChitekiException REFUSED, {@code contract-act-missing}, by a provider of version 1.0
     * @since 1.1
     */
    default List<FundsDocument> find(FiscalYear year, FundsState state) {
        throw missing("find");
    }

    /**
     * The refusal of a provider that lacks an act, worded by the platform.
     *
     * @param act the method's name
     */
    static ChitekiException missing(String act) {
        return ChitekiException.refused(Reason.of("contract-act-missing", FundsLedger.class.getPackageName(), act));
    }
}
