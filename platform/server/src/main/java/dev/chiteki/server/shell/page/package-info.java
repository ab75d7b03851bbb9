/** The pages of the platform itself, and the one that holds every plugin's. */
@NullMarked
package dev.chiteki.server.shell.page;

import org.jspecify.annotations.NullMarked;
