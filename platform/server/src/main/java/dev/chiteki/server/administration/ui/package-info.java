/** The pages of a region's administration. */
@NullMarked
package dev.chiteki.server.administration.ui;

import org.jspecify.annotations.NullMarked;
