/** The edge of every browser's request, push and page command: whose tenant it is for, and whether it may pass. */
@NullMarked
package dev.chiteki.server.shell.edge;

import org.jspecify.annotations.NullMarked;
