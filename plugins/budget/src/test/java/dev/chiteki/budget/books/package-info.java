/** Tests of the books as a region keeps them. */
@NullMarked
package dev.chiteki.budget.books;

import org.jspecify.annotations.NullMarked;
