/** Holds the plugin guide against the sources that it speaks of. */
@NullMarked
package dev.chiteki.api.guide;

import org.jspecify.annotations.NullMarked;
