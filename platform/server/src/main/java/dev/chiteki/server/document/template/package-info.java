/** Fills plugins' templates with their values. */
@NullMarked
package dev.chiteki.server.document.template;

import org.jspecify.annotations.NullMarked;
