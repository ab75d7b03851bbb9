/**
 * Spreadsheets in and out. Writing is left to fastexcel; reading is our own, because files come from outside and every
 * size in them has to be bounded before memory is spent on it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.chiteki.server.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
