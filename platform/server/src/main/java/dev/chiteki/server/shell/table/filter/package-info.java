/** How a table is narrowed: its state in the address, the row of fields, and the filters that a person has saved. */
@NullMarked
package dev.chiteki.server.shell.table.filter;

import org.jspecify.annotations.NullMarked;
