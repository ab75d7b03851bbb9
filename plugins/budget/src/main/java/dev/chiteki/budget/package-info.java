/** The books of a region's subsidies: decision, allocation, commitment, inspection, expenditure, payment. */
@NullMarked
package dev.chiteki.budget;

import org.jspecify.annotations.NullMarked;
