/** What the books print. */
@NullMarked
package dev.chiteki.budget.paper;

import org.jspecify.annotations.NullMarked;
