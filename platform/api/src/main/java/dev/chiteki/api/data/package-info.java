/** The one door to a region's data. */
@Export
@Version("1.0.0")
@NullMarked
package dev.chiteki.api.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
