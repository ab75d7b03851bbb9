/** The operator's console. */
@NullMarked
package dev.chiteki.server.operator.ui;

import org.jspecify.annotations.NullMarked;
