/** The manual: its pages, beside the work and at addresses of their own. */
@NullMarked
package dev.chiteki.server.shell.manual;

import org.jspecify.annotations.NullMarked;
