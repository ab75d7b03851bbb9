/** Notes, with and without the books of a region. */
@NullMarked
package dev.chiteki.notes;

import org.jspecify.annotations.NullMarked;
