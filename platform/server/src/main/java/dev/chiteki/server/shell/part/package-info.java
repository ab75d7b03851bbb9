/** The parts of pages that the platform makes for plugins. */
@NullMarked
package dev.chiteki.server.shell.part;

import org.jspecify.annotations.NullMarked;
