/** The embedded database's life, with real processes that are really killed. */
@NullMarked
package dev.chiteki.server.database.embedded;

import org.jspecify.annotations.NullMarked;
