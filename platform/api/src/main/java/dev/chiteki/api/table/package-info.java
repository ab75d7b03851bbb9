/** Tables that a plugin declares and the platform shows: filtered, sorted, summed, exported, without loading all rows. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.table;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
