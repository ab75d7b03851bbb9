/** Tests of the plugin as a whole. */
@NullMarked
package dev.chiteki.budget;

import org.jspecify.annotations.NullMarked;
