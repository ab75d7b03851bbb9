/** Tests of how the standing of a year is told. */
@NullMarked
package dev.chiteki.budget.words;

import org.jspecify.annotations.NullMarked;
