/** The numbers by which people judge how far the subsidy of a year is used. */
@NullMarked
package dev.chiteki.budget.indicators;

import org.jspecify.annotations.NullMarked;
