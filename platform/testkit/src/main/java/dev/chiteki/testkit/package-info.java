/** What a plugin author tests with: the whole platform in the test's own process, and people who use it. */
@NullMarked
package dev.chiteki.testkit;

import org.jspecify.annotations.NullMarked;
