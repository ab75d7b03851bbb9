/** The books as a region keeps them: who may book, what is stored, what is reported. */
@NullMarked
package dev.chiteki.budget.books;

import org.jspecify.annotations.NullMarked;
