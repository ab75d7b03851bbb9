/** The books of a fiscal year as pure functions: no clock, no database, no region. */
@NullMarked
package dev.chiteki.budget.ledger;

import org.jspecify.annotations.NullMarked;
