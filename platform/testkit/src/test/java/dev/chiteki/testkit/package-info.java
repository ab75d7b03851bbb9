/** Tests of the testkit on the real platform. */
@NullMarked
package dev.chiteki.testkit;

import org.jspecify.annotations.NullMarked;
