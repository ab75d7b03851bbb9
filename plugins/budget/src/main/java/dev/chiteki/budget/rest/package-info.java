/** The books for programs. */
@NullMarked
package dev.chiteki.budget.rest;

import org.jspecify.annotations.NullMarked;
