package dev.chiteki.budget.returns;

/** What may have to be paid beside a subsidy that is to be returned. */
public enum ReturnKind {
    /** 加算金, for the time in which the money was held; see {@link SurchargeCase}. */
    SURCHARGE,
    /** 延滞金, for the time in which its return was late; see {@link LateInterestCase}. */
    LATE_INTEREST
}
