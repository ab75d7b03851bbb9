/** What the tests of every module find under their feet: a MySQL server where one is asked for, and the machine's packages. */
@NullMarked
package dev.chiteki.testbed;

import org.jspecify.annotations.NullMarked;
