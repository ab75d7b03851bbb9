/** The books for people. */
@NullMarked
package dev.chiteki.budget.ui;

import org.jspecify.annotations.NullMarked;
