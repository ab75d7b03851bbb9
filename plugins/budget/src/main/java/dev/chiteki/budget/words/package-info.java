/** How calculations are told to people, by the pages and by REST alike. */
@NullMarked
package dev.chiteki.budget.words;

import org.jspecify.annotations.NullMarked;
