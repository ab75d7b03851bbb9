/** The tables that the platform builds for plugins: rows by need, filters, sums, columns, exports. */
@NullMarked
package dev.chiteki.server.shell.table;

import org.jspecify.annotations.NullMarked;
