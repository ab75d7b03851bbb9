/** How calculations and the standing of a year are told to people, by pages, papers and REST alike. */
@NullMarked
package dev.chiteki.budget.words;

import org.jspecify.annotations.NullMarked;
