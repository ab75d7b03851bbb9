/** Tests of where a fiscal year is heading. */
@NullMarked
package dev.chiteki.budget.outlook;

import org.jspecify.annotations.NullMarked;
