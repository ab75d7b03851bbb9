/** Rows that come in from files: read, matched with what a plugin wants, tried, reported on, and taken all or none. */
@NullMarked
package dev.chiteki.server.shell.imports;

import org.jspecify.annotations.NullMarked;
