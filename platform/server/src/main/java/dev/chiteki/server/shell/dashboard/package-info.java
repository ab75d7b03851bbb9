/** The dashboard of a region: the plugins' widgets, each loaded apart, arranged by the person. */
@NullMarked
package dev.chiteki.server.shell.dashboard;

import org.jspecify.annotations.NullMarked;
