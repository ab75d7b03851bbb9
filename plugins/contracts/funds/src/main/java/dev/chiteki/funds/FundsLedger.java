package dev.chiteki.funds;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The books of the current region's money. Ask {@link dev.chiteki.api.plugin.Services} for it at each use; a region
 * without books has none.
 *
 * <p>The caller has asked whether the person may do what leads to the spending; the books ask only whether the money is
 * there and the rules of the fiscal year allow it.
 *
 * <p>Plugins implement it, so within its major version it grows only by methods with a default.
 */
@ConsumerType
public interface FundsLedger {

    /** The lines of the fiscal year, in the order of the books; empty where nothing was granted for it. */
    List<FundsLine> lines(FiscalYear year);

    /**
     * What may still be spent from the line, never less than zero. Another transaction may spend it in the next moment:
     * only {@link #spend} decides.
     *
     * @throws dev.chiteki.api.error.ChitekiException NOT_FOUND if there is no such line
     */
    Yen available(FundsLine line);

    /**
     * Books the spending at once and wholly: the money is bound, received and spent; payment follows in the books.
     *
     * <p>Inside a running {@link dev.chiteki.api.data.Database#write} it belongs to that transaction: what undoes the
     * caller's rows undoes the spending. Otherwise it is a transaction of its own. A request with a key that was booked
     * before books nothing and gives the spending of that time. When the spending is undone in the books later, the orderer
     * learns it by the event {@link SpendingReversed}, which carries the key.
     *
     * @throws dev.chiteki.api.error.ChitekiException INVALID for an amount that is not positive or a missing text;
     *     REFUSED, with each reason, if the line does not hold the amount, is unknown, or the day lies outside the fiscal
     *     year, before the grant or in the future; CONFLICT if the key was used for another spending
     */
    Spending spend(SpendingRequest request);
}
