/** Tests of the pure books. */
@NullMarked
package dev.chiteki.budget.ledger;

import org.jspecify.annotations.NullMarked;
