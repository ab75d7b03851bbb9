package dev.chiteki.budget.returns;

import dev.chiteki.api.error.Reason;
import java.util.List;

/** A subsidy that is to be returned, seen for what has to be paid beside it. */
public sealed interface ReturnCase permits SurchargeCase, LateInterestCase {

    /** What is calculated. */
    ReturnKind kind();

    /** What is to be returned, and what was. */
    Repayment repayment();

    /** All that keeps it from being calculated, by the fields of REST; empty where nothing does. */
    List<Reason> problems();

    /**
     * What has to be paid.
     *
     * @throws dev.chiteki.api.error.ChitekiException INVALID, with all problems
     */
    Interest interest();
}
