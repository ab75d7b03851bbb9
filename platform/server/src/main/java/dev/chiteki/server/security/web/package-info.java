/** The headers of every answer. */
@NullMarked
package dev.chiteki.server.security.web;

import org.jspecify.annotations.NullMarked;
