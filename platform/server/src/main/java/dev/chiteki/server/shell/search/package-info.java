/** The search field: pages at once, records as the plugins find them. */
@NullMarked
package dev.chiteki.server.shell.search;

import org.jspecify.annotations.NullMarked;
