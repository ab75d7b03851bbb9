/** Notes of a region: the smallest complete plugin. */
@NullMarked
package dev.chiteki.notes;

import org.jspecify.annotations.NullMarked;
