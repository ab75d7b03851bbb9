/** Tests of the manual. */
@NullMarked
package dev.chiteki.server.shell.manual;

import org.jspecify.annotations.NullMarked;
