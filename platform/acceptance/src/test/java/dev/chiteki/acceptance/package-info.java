/** Journeys through the packaged platform, as its users walk them. */
@NullMarked
package dev.chiteki.acceptance;

import org.jspecify.annotations.NullMarked;
