/** Tests of the interest on returns. */
@NullMarked
package dev.chiteki.budget.returns;

import org.jspecify.annotations.NullMarked;
