/** The platform's one application; its modules are the packages below. */
@NullMarked
package dev.chiteki.server;

import org.jspecify.annotations.NullMarked;
