/** A real database for tests: one a JVM, with fresh tenants for each test. */
@NullMarked
package dev.chiteki.server.database.testing;

import org.jspecify.annotations.NullMarked;
