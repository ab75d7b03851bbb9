/** Entities of two plugins that exist only in tests. */
@NullMarked
package dev.chiteki.server.database.probe;

import org.jspecify.annotations.NullMarked;
