/** Turns XHTML into PDF: fonts inside, tagged, the same bytes each time, nothing fetched. */
@NullMarked
package dev.chiteki.server.document.print;

import org.jspecify.annotations.NullMarked;
