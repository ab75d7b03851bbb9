/** What the forms keep and read again. */
@NullMarked
package dev.chiteki.budget.ui;

import org.jspecify.annotations.NullMarked;
