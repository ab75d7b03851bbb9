package dev.chiteki.budget.returns;

/**
 * What a step rests on: of the Act on Regulation of Execution of Budget Pertaining to Subsidies (補助金等に係る予算の執行の適正化に関する法律,
 * Act 179 of 1955) and of its Enforcement Order (施行令, Cabinet Order 255 of 1955).
 */
public enum Article {
    /** Surcharge (加算金) from the day of receipt to the day of payment. */
    ACT_19_1,
    /** Late interest (延滞金) from the day after the due date to the day of payment. */
    ACT_19_2,
    /** The returned amount counts as received last; what exceeds that, before, and so on. */
    ORDER_10_1,
    /** What is paid goes to the principal first. */
    ORDER_10_2,
    /** After a part payment, late interest runs on the rest from the next day. */
    ORDER_11
}
