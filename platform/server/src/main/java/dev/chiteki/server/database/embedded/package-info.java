/** A MariaDB server of the platform's own: unpacked, initialised, started, watched and stopped. */
@NullMarked
package dev.chiteki.server.database.embedded;

import org.jspecify.annotations.NullMarked;
