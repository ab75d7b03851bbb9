/** The bell with what people are told, and the list behind it. */
@NullMarked
package dev.chiteki.server.shell.bell;

import org.jspecify.annotations.NullMarked;
