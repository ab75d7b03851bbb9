/** Tests of the indicators. */
@NullMarked
package dev.chiteki.budget.indicators;

import org.jspecify.annotations.NullMarked;
