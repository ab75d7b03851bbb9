/** Where people can go from here: by the navigation, and by the search field. */
@NullMarked
package dev.chiteki.server.shell.place;

import org.jspecify.annotations.NullMarked;
