/** Tests of what the other tests stand on. */
@NullMarked
package dev.chiteki.testbed;

import org.jspecify.annotations.NullMarked;
