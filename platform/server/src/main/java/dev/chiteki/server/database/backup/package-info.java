/** Backups of a whole installation with the embedded database, and what is made of them again. */
@NamedInterface("backup")
@NullMarked
package dev.chiteki.server.database.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
