/** What the tests of every module find under their feet: a MySQL server, the machine's packages, and bundles made in a test. */
@NullMarked
package dev.chiteki.testbed;

import org.jspecify.annotations.NullMarked;
